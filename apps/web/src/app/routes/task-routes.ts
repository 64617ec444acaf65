import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { taskQuery } from '../../lib/api/task.ts';
import { NotFoundPage } from '../problem-pages.tsx';
import { orNotFound } from './or-not-found.ts';
import { organizationRoute } from './organization-route.ts';
import { taskSearch } from './task-search.ts';

const tasksRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'tasks',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('../../features/tasks/tasks-page.tsx'), 'TasksPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'tasks/$task',
  loader: ({ context, params }) =>
    orNotFound(context.queryClient.ensureQueryData(taskQuery(params.organization, params.task))),
  component: lazyRouteComponent(() => import('../pages/task-page.tsx'), 'TaskPage'),
  notFoundComponent: NotFoundPage,
});

/** What to do, over all systems. */
export const taskRoutes = [tasksRoute, taskRoute] as const;
