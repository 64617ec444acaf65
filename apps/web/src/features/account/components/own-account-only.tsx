import { Button, EmptyState, Panel } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { useReader } from '../../../lib/api/reader.ts';
import { useSignOut } from '../../../lib/api/sign-out.ts';
import { notifyTrouble } from '../../../lib/notices.ts';

/**
 * What belongs to the person, not to an organization. A session that an organization's provider made does not open
 * it: then it says so, and how to get there.
 */
export const OwnAccountOnly = ({ children }: { children: ReactNode }) => {
  const me = useReader();
  const router = useRouter();
  const signOut = useSignOut();
  if (!me?.through) return children;
  return (
    <Panel>
      <EmptyState
        large
        title={`You came through ${me.through.name}`}
        action={
          <Button
            busy={signOut.isPending && 'Signing out'}
            onClick={() => {
              attempt(
                signOut.mutateAsync(),
                () => router.navigate({ to: '/sign-in', search: { to: '/account/security' } }),
                notifyTrouble,
              );
            }}
          >
            Sign in by your own means
          </Button>
        }
      >
        Its provider opens that organization and nothing else: your password, your factors and your
        sessions are yours alone. If you never chose a password, have a link mailed to choose one.
      </EmptyState>
    </Panel>
  );
};
