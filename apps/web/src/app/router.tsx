import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { followHistory } from '../lib/reached-again.ts';
import { ErrorPage, NotFoundPage } from './problem-pages.tsx';
import { PendingPage } from './pending-page.tsx';
import { doorRoutes } from './routes/door-routes.ts';
import { openRoutes, startRoutes } from './routes/open-routes.ts';
import { signedInRoutes } from './routes/organization-routes.ts';
import { rootRoute } from './routes/root-route.ts';

const routeTree = rootRoute.addChildren([startRoutes, doorRoutes, openRoutes, signedInRoutes]);

export const createAppRouter = (queryClient: QueryClient) => {
  const router = createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    // Shorter waits show what was there before; a shape that only flashes would disturb.
    defaultPendingMs: 300,
    defaultPendingMinMs: 250,
    scrollRestoration: true,
  });
  followHistory(router);
  return router;
};

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
