import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from './api/me.ts';
import { homeAddress } from './home-address.ts';
import { lastOrganization } from './remembered.ts';

/** Goes on to where the reader was headed, else to where they start. */
export const useGoOn = (): ((to?: string | undefined) => Promise<void>) => {
  const router = useRouter();
  const queryClient = useQueryClient();
  return async (to) => {
    const me = queryClient.getQueryData(meQuery.queryKey);
    const href = to ?? (me ? homeAddress(me, lastOrganization()) : '/');
    await router.navigate({ href, replace: true });
  };
};
