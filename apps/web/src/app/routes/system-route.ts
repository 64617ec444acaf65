import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { systemQuery } from '../../lib/api/system.ts';
import { NotFoundPage } from '../problem-pages.tsx';
import { orNotFound } from './or-not-found.ts';
import { organizationRoute } from './organization-route.ts';

/** A system and all its pages. */
export const systemRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'systems/$system',
  loader: ({ context, params }) =>
    orNotFound(
      context.queryClient.ensureQueryData(systemQuery(params.organization, params.system)),
    ),
  component: lazyRouteComponent(() => import('../frames/system-frame.tsx'), 'SystemFrame'),
  notFoundComponent: NotFoundPage,
});
