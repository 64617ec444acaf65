import { notify } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { useAcceptInvitation } from '../api/accept-invitation.ts';

export interface Joining {
  join: () => Promise<void>;
  error: Error | null;
  busy: boolean;
}

/** Accepts the invitation and goes on into the organization. */
export const useJoin = (token: string, organizationName: string): Joining => {
  const router = useRouter();
  const accept = useAcceptInvitation();
  return {
    join: async () => {
      const { organization } = await accept.mutateAsync(token);
      notify({ title: `You joined ${organizationName}` });
      await router.navigate({
        to: '/$organization/systems',
        params: { organization },
        replace: true,
      });
    },
    error: accept.error,
    busy: accept.isPending,
  };
};
