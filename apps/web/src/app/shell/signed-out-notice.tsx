import { Button, NoticeBar } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, useEffect, useState } from 'react';
import { Later } from '../../lib/later.tsx';
import { meQuery } from '../../lib/api/me.ts';
import styles from './shell.module.css';

const SignInAgain = lazy(async () => ({
  default: (await import('./sign-in-again.tsx')).SignInAgain,
}));

/** The session ended. Signing in over the page keeps what was typed in it; so does doing it in another tab. */
export const SignedOutNotice = ({ email }: { email: string }) => {
  const to = useLocation({ select: ({ href }) => href });
  // Under an open dialog nobody reaches the button: what was typed there waits for the sign-in over it.
  const [open, setOpen] = useState(
    () =>
      document.querySelector('[role=alertdialog], [role=dialog]:not([aria-modal=false])') !== null,
  );
  const queryClient = useQueryClient();
  // Signed in elsewhere: seen when the reader comes back to this tab.
  useEffect(() => {
    const look = () => {
      void queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
    };
    addEventListener('focus', look);
    return () => {
      removeEventListener('focus', look);
    };
  }, [queryClient]);
  return (
    <div className={styles.notice}>
      <NoticeBar
        live
        signal="disputed"
        title="You are signed out."
        action={
          <Button
            size="small"
            aria-haspopup="dialog"
            onClick={() => {
              setOpen(true);
            }}
          >
            Sign in again…
          </Button>
        }
      >
        What you typed here stays while this page is open. Sign in, and send it again.
      </NoticeBar>
      {open ? (
        <Later>
          <SignInAgain
            to={to}
            email={email}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Later>
      ) : null}
    </div>
  );
};
