import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { BareNotFoundPage } from '../problem-pages.tsx';
import { needsSignIn } from '../signed-in.ts';
import { rootRoute } from './root-route.ts';

/** Nobody comes further without an account. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: needsSignIn,
});

/** An organization and all its pages. */
export const organizationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$organization',
  // One of others is not told from one that does not exist.
  beforeLoad: ({ context, params }) => {
    const membership = context.me.organizations.find(
      ({ slug, id }) => slug === params.organization || id === params.organization,
    );
    if (membership === undefined) throw notFound();
    return { membership };
  },
  component: lazyRouteComponent(
    () => import('../frames/organization-frame.tsx'),
    'OrganizationFrame',
  ),
  // The frame belongs to an organization, and there is none.
  notFoundComponent: BareNotFoundPage,
});
