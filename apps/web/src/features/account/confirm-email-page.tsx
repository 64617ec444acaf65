import { Button, ErrorPanel } from '@pitwall/ui';
import { ButtonLink } from '../../lib/links.ts';
import { troubleOf } from '../../lib/problem-error.ts';
import { useConfirmEmail } from './api/mailed-links.ts';
import { Door } from './components/door.tsx';
import { useLinkToken } from './link-token.ts';

const NO_TOKEN = {
  title: 'This link is not complete',
  detail: 'Open the whole link from the mail, or ask for another one on your account’s page.',
};

/**
 * Opens with a mailed link. The address is confirmed by a press, not by opening: programs that look through
 * mails open every link, and a link works once.
 */
export const ConfirmEmailPage = () => {
  const token = useLinkToken();
  const confirm = useConfirmEmail();
  if (token === '' || confirm.error !== null) {
    return (
      <Door title="Confirm your address" bare>
        <ErrorPanel
          problem={token === '' ? NO_TOKEN : troubleOf(confirm.error)}
          actions={<ButtonLink to="/">Go on</ButtonLink>}
        />
      </Door>
    );
  }
  if (confirm.data !== undefined) {
    return (
      <Door title="Your address is confirmed" detail={confirm.data.email}>
        <ButtonLink variant="primary" wide to="/">
          Go on
        </ButtonLink>
      </Door>
    );
  }
  return (
    <Door title="Confirm your address" detail="It takes one press.">
      <Button
        variant="primary"
        wide
        busy={confirm.isPending && 'Confirming'}
        onClick={() => {
          confirm.mutate(token);
        }}
      >
        Confirm the address
      </Button>
    </Door>
  );
};
