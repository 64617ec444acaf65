import type { QueryClient } from '@tanstack/react-query';
import { organizationKey } from '../../../lib/api/keys.ts';

/** After a change of a team's sprints: they, the tasks in them, and the roadmaps of the team's systems. */
export const sprintsChanged = (queryClient: QueryClient, organization: string): Promise<unknown> =>
  Promise.all(
    ['sprints', 'tasks', 'system'].map((part) =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, part) }),
    ),
  );
