import type { Task } from '@pitwall/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** Of each system, so many as can come up next. */
const NEXT = 20;
const SYSTEMS = 100;

const read = async (organization: string, team: string, signal: AbortSignal): Promise<Task[]> => {
  const systems = await answer(
    api.GET('/api/v1/organizations/{organization}/systems', {
      params: { path: { organization }, query: { team, limit: SYSTEMS } },
      signal,
    }),
  );
  const pages = await Promise.all(
    systems.items
      .filter(({ tasks }) => tasks > 0)
      .map(({ id }) =>
        answer(
          api.GET('/api/v1/organizations/{organization}/tasks', {
            params: { path: { organization }, query: { system: id, state: 'open', limit: NEXT } },
            signal,
          }),
        ),
      ),
  );
  return pages.flatMap(({ items }) => items).sort((one, other) => other.priority - one.priority);
};

/** The open tasks that come next in each system of the team, the most worthwhile first. */
export const openTasksOfTeamQuery = (organization: string, team: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', 'team', team),
    queryFn: ({ signal }) => read(organization, team, signal),
  });
