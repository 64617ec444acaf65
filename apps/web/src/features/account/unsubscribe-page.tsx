import { useUnsubscribe } from './api/mailed-links.ts';
import { MailedLink } from './components/mailed-link.tsx';

/** Ends the mails of an organization by the link of one. */
export const UnsubscribePage = () => (
  <MailedLink
    title="No more mails"
    detail="This ends all mails about what happens there."
    incomplete="Open the whole link from the mail, or sign in to choose what you are told."
    press={{ label: 'Unsubscribe', busy: 'Unsubscribing' }}
    use={useUnsubscribe()}
    done={({ organization }) => ({
      title: 'No more mails',
      detail: `${organization} sends you no mails about what happens there. In the app you still see it, and there you can turn mails on again.`,
    })}
  />
);
