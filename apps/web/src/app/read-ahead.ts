import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../lib/api/me.ts';
import { openLiveAhead } from '../lib/live/open-live.ts';
import { wasSignedIn } from '../lib/remembered.ts';
import type { createAppRouter } from './router.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Asks for what its page shows first. */
    ahead?: (queryClient: QueryClient, params: Record<string, string | undefined>) => void;
  }
}

/**
 * The live stream, who reads, the code of the page that is opened and what it shows first are asked for together at the start; the
 * router alone would ask for each when the one before has come. Without a session nothing of it would be answered.
 */
export const readAhead = (
  router: ReturnType<typeof createAppRouter>,
  queryClient: QueryClient,
): void => {
  if (!wasSignedIn()) return;
  const [routes, params] = router.getMatchedRoutes(router.latestLocation.pathname);
  // First: whatever is answered once it hears need not be asked again.
  if (params['organization'] !== undefined) openLiveAhead(params['organization']);
  void queryClient.prefetchQuery(meQuery);
  for (const { options } of routes) {
    void options.component?.preload?.();
    options.staticData?.ahead?.(queryClient, params);
  }
  // The first formatter has the browser read all its locales, which takes as long as a panel: now it waits anyway.
  setTimeout(() => new Intl.NumberFormat());
};
