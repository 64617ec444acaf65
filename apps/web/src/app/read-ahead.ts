import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../lib/api/me.ts';
import { wasSignedIn } from '../lib/remembered.ts';
import type { createAppRouter } from './router.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Asks for what its page shows first. */
    ahead?: (queryClient: QueryClient, params: Record<string, string | undefined>) => void;
  }
}

/**
 * Who reads, the code of the page that is opened and what it shows first are asked for together at the start; the
 * router alone would ask for each when the one before has come. Without a session nothing of it would be answered.
 */
export const readAhead = (
  router: ReturnType<typeof createAppRouter>,
  queryClient: QueryClient,
): void => {
  if (!wasSignedIn()) return;
  void queryClient.prefetchQuery(meQuery);
  const [routes, params] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const { options } of routes) {
    void options.component?.preload?.();
    options.staticData?.ahead?.(queryClient, params);
  }
};
