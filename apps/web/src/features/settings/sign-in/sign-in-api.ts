import type { saveSignInConnectionSchema } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { freshly } from '../../../lib/step-up/step-up.ts';

/** How the organization's members sign in. */
export const signInQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'sign-in'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/sign-in', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

const useChange = <Input, Output>(
  organization: string,
  change: (input: Input) => Promise<Output>,
) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => freshly(() => change(input)),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'sign-in') }),
  });
};

export const useSaveConnection = (organization: string) =>
  useChange(organization, (body: z.output<typeof saveSignInConnectionSchema>) =>
    answer(
      api.PUT('/api/v1/organizations/{organization}/sign-in', {
        params: { path: { organization } },
        body,
      }),
    ),
  );

export const useRemoveConnection = (organization: string) =>
  useChange(organization, () =>
    answer(
      api.DELETE('/api/v1/organizations/{organization}/sign-in', {
        params: { path: { organization } },
      }),
    ),
  );

export const useAddDomain = (organization: string) =>
  useChange(organization, (domain: string) =>
    answer(
      api.POST('/api/v1/organizations/{organization}/sign-in/domains', {
        params: { path: { organization } },
        body: { domain },
      }),
    ),
  );

export const useProveDomain = (organization: string) =>
  useChange(organization, (domain: string) =>
    answer(
      api.POST('/api/v1/organizations/{organization}/sign-in/domains/{domain}/prove', {
        params: { path: { organization, domain } },
      }),
    ),
  );

export const useRemoveDomain = (organization: string) =>
  useChange(organization, (domain: string) =>
    answer(
      api.DELETE('/api/v1/organizations/{organization}/sign-in/domains/{domain}', {
        params: { path: { organization, domain } },
      }),
    ),
  );

const factorDemandKey = (organization: string) => organizationKey(organization, 'second-factor');

/** Whether members need a second factor, and who has none. */
export const factorDemandQuery = (organization: string) =>
  queryOptions({
    queryKey: factorDemandKey(organization),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/second-factor', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

export const useSaveFactorDemand = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (required: boolean) =>
      freshly(() =>
        answer(
          api.PUT('/api/v1/organizations/{organization}/second-factor', {
            params: { path: { organization } },
            body: { required },
          }),
        ),
      ),
    onSuccess: (demand) => {
      queryClient.setQueryData(factorDemandKey(organization), demand);
      // Whoever switches it on may be without one themselves: the frame says so.
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
};
