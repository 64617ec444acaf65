import type { Me } from '@pitwall/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { meQuery } from '../lib/api/me.ts';
import { homeAddress } from '../lib/home-address.ts';
import { lastOrganization, rememberSignedIn, wasSignedIn } from '../lib/remembered.ts';

/** The signed-in person. That nobody was signed in a moment ago is asked anew: another tab may have changed it. */
export const readMe = async (queryClient: QueryClient): Promise<Me | null> => {
  const me =
    queryClient.getQueryData(meQuery.queryKey) ??
    (await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }));
  rememberSignedIn(me !== null);
  return me;
};

interface Arrival {
  context: { queryClient: QueryClient };
  location: { href: string };
}

/** Before a page that needs an account: to the sign-in page and back, where nobody is signed in. */
export const needsSignIn = async ({ context, location }: Arrival): Promise<{ me: Me }> => {
  const me = await readMe(context.queryClient);
  if (me === null) {
    throw redirect({
      to: '/sign-in',
      search: location.href === '/' ? {} : { to: location.href },
      replace: true,
    });
  }
  return { me };
};

/** Before a way in: someone who is in already goes on. */
export const needsNobody = async (
  { context }: Pick<Arrival, 'context'>,
  to: string | null = null,
): Promise<void> => {
  if (!wasSignedIn()) return;
  const me = await readMe(context.queryClient);
  if (me !== null)
    throw redirect({ href: to ?? homeAddress(me, lastOrganization()), replace: true });
};
