import { Button, NoticeBar } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { waysInQuery } from '../../../lib/api/ways-in.ts';
import { MailboxHint } from '../../../lib/mailbox-hint.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useResendConfirmation } from '../api/mailed-links.ts';

/** The address is not confirmed: what that limits, and the mail once more. */
export const ConfirmNotice = ({ email }: { email: string }) => {
  const { data: ways } = useQuery(waysInQuery);
  const resend = useResendConfirmation();
  // Without mail there is no way to confirm, and nothing to be asked of the reader.
  if (ways?.mail !== true) return null;
  return (
    <NoticeBar
      live
      signal="disputed"
      title={resend.isSuccess ? 'A mail is on its way' : 'Confirm your address'}
      action={
        resend.isSuccess ? undefined : (
          <Button
            size="small"
            busy={resend.isPending && 'Sending'}
            onClick={() => {
              resend.mutate();
            }}
          >
            Send the mail again
          </Button>
        )
      }
    >
      {resend.error === null ? (
        <>
          Open the link that was mailed to {email}. It shows that the address is yours, so that you
          can get back in by it when a password is lost.
          <MailboxHint />
        </>
      ) : (
        troubleOf(resend.error).detail
      )}
    </NoticeBar>
  );
};
