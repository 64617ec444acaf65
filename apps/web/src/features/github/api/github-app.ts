import type { BeginGithubApp, FinishGithubApp, GithubApp } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { githubAppQuery } from '../../../lib/api/github-app.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { leaveFor } from '../../../lib/providers/leave.ts';

const useAppChanged = (organization: string) => {
  const queryClient = useQueryClient();
  return async (app: GithubApp | null) => {
    queryClient.setQueryData(githubAppQuery(organization).queryKey, { app });
    await Promise.all(
      [
        organizationKey(organization, 'github', 'repositories'),
        organizationKey(organization, 'webhooks'),
      ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  };
};

/** Leaves for the page that leads on to GitHub. */
export const useBeginApp = (organization: string) =>
  useMutation({
    mutationFn: async (body: BeginGithubApp) => {
      const { page } = await answer(
        api.POST('/api/v1/organizations/{organization}/github/registrations', {
          params: { path: { organization } },
          body,
        }),
      );
      return leaveFor({ url: page });
    },
  });

export const useFinishApp = (organization: string) => {
  const changed = useAppChanged(organization);
  return useMutation({
    mutationFn: (body: FinishGithubApp) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/github/app', {
          params: { path: { organization } },
          body,
        }),
      ),
    gcTime: 0,
    onSuccess: changed,
  });
};

/** Asks GitHub where the app is let in by now. */
export const useRefreshApp = (organization: string) => {
  const changed = useAppChanged(organization);
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/organizations/{organization}/github/app/refresh', {
          params: { path: { organization } },
        }),
      ),
    onSuccess: changed,
  });
};

export const useRemoveApp = (organization: string) => {
  const changed = useAppChanged(organization);
  return useMutation({
    mutationFn: (app: string) =>
      answer(
        api.DELETE('/api/v1/organizations/{organization}/github/app/{app}', {
          params: { path: { organization, app } },
        }),
      ),
    onSuccess: () => changed(null),
  });
};
