import { useConfirmEmail } from './api/mailed-links.ts';
import { MailedLink } from './components/mailed-link.tsx';

/** Confirms an address by a mailed link. */
export const ConfirmEmailPage = () => (
  <MailedLink
    title="Confirm your address"
    detail="It takes one press."
    incomplete="Open the whole link from the mail, or ask for another one on your account’s page."
    press={{ label: 'Confirm the address', busy: 'Confirming' }}
    use={useConfirmEmail()}
    done={({ email }) => ({ title: 'Your address is confirmed', detail: email })}
  />
);
