import type { QueryClient } from '@tanstack/react-query';
import { organizationKey } from '../../../lib/api/keys.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { isProblem } from '../../../lib/problem-error.ts';

/** After a change of a team's sprints: they, the tasks in them, and the roadmaps of the team's systems. */
export const sprintsChanged = (queryClient: QueryClient, organization: string): Promise<unknown> =>
  Promise.all(
    ['sprints', 'tasks', 'system'].map((part) =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, part) }),
    ),
  );

/** A sprint that others deleted goes from the page with its dialog, so that what happened is told beside them. */
export const sprintGone = async (
  queryClient: QueryClient,
  organization: string,
  error: unknown,
): Promise<void> => {
  if (!isProblem(error, 'resource.not_found')) return;
  notifyTrouble(error);
  await sprintsChanged(queryClient, organization);
};
