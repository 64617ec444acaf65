import { Button } from '@pitwall/ui';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useSignOut } from '../lib/api/sign-out.ts';
import { attempt } from '../lib/attempt.ts';
import { notifyTrouble } from '../lib/notices.ts';

/** The way to another account, for what this one may not see. */
export const OtherAccount = () => {
  const router = useRouter();
  const { href } = useLocation();
  const signOut = useSignOut();
  return (
    <Button
      busy={signOut.isPending && 'Signing out'}
      onClick={() => {
        attempt(
          signOut.mutateAsync(),
          () => router.navigate({ to: '/sign-in', search: { to: href } }),
          notifyTrouble,
        );
      }}
    >
      Sign in with another account
    </Button>
  );
};
