import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';

/** The organization's GitHub App and where it is let in; its `app` is null where there is none. */
export const githubAppQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'github', 'app'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/github/app', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

/** Repositories of one account that the app may see and whose name has the words in it. GitHub is asked. */
export const githubRepositoriesQuery = (
  organization: string,
  installation: string,
  search: string,
) =>
  queryOptions({
    queryKey: organizationKey(organization, 'github', 'repositories', installation, search),
    queryFn: ({ signal }) =>
      answer(
        api.GET(
          '/api/v1/organizations/{organization}/github/installations/{installation}/repositories',
          {
            params: { path: { organization, installation }, query: { search } },
            signal,
          },
        ),
      ),
    placeholderData: keepPreviousData,
  });
