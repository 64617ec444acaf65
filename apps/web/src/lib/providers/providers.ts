import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { freshly } from '../step-up/step-up.ts';
import { here, leaveFor } from './leave.ts';

export { here } from './leave.ts';

/** To the provider of an organization, named by itself or by an address of its domain. */
export const useSingleSignOn = () =>
  useMutation({
    mutationFn: async (
      body: { email: string; to?: string } | { organization: string; to?: string },
    ) => leaveFor(await answer(api.POST('/api/v1/auth/sso', { body }))),
  });

export const useGitHubSignIn = () =>
  useMutation({
    mutationFn: async (to: string | undefined) =>
      leaveFor(
        await answer(api.POST('/api/v1/auth/github', { body: to === undefined ? {} : { to } })),
      ),
  });

/** Links another place's account to the reader's. */
export const useLink = () =>
  useMutation({
    mutationFn: async (organization: string | null) => {
      const to = here();
      return leaveFor(
        await freshly(() =>
          answer(
            organization === null
              ? api.POST('/api/v1/account/identities/github', { body: { to } })
              : api.POST('/api/v1/account/identities/organization', { body: { organization, to } }),
          ),
        ),
      );
    },
  });
