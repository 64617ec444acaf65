import { Button, ErrorPanel } from '@pitwall/ui';
import { ButtonLink } from '../../lib/links.ts';
import { troubleOf } from '../../lib/problem-error.ts';
import { useUnsubscribe } from './api/mailed-links.ts';
import { Door } from './components/door.tsx';
import { useLinkToken } from './link-token.ts';

const NO_TOKEN = {
  title: 'This link is not complete',
  detail: 'Open the whole link from the mail, or sign in to choose what you are told.',
};

/** Ends mails by the link of one. It asks for a press: programs that look through mails open every link. */
export const UnsubscribePage = () => {
  const token = useLinkToken();
  const unsubscribe = useUnsubscribe();
  if (token === '' || unsubscribe.error !== null)
    return (
      <Door title="No more mails" bare>
        <ErrorPanel
          problem={token === '' ? NO_TOKEN : troubleOf(unsubscribe.error)}
          actions={<ButtonLink to="/">Go on</ButtonLink>}
        />
      </Door>
    );
  if (unsubscribe.data !== undefined)
    return (
      <Door
        title="No more mails"
        detail={`${unsubscribe.data.organization} sends you no mails about what happens there. In the app you still see it, and there you can turn mails on again.`}
      >
        <ButtonLink variant="primary" wide to="/">
          Go on
        </ButtonLink>
      </Door>
    );
  return (
    <Door title="No more mails" detail="It ends all mails that tell you what happens there.">
      <Button
        variant="primary"
        wide
        busy={unsubscribe.isPending && 'Unsubscribing'}
        onClick={() => {
          unsubscribe.mutate(token);
        }}
      >
        Unsubscribe
      </Button>
    </Door>
  );
};
