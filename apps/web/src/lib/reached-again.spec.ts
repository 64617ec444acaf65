// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { followHistory, isReachedAgain } from './reached-again.ts';

const routerAt = (address: string) => {
  const root = createRootRoute();
  const at = (path: string, to?: string) =>
    createRoute({
      getParentRoute: () => root,
      path,
      beforeLoad: () => {
        // Routes of this router are no routes of the app's, whose addresses are checked.
        if (to !== undefined) throw redirect({ href: to });
      },
    });
  return createRouter({
    routeTree: root.addChildren([at('/door', '/inside'), at('/inside'), at('/further')]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
};

describe('how a page is reached', () => {
  it('is heard without the router losing the redirects before its first page', async () => {
    const router = routerAt('/door');
    followHistory(router);
    await router.load();
    expect(router.state.location.pathname).toBe('/inside');
    expect(router.state.resolvedLocation?.pathname).toBe('/inside');
  });

  it('is known by Back, and not by what leads on', async () => {
    const router = routerAt('/inside');
    followHistory(router);
    await router.load();
    router.history.push('/further');
    expect(isReachedAgain()).toBe(false);
    router.history.back();
    expect(isReachedAgain()).toBe(true);
    router.history.push('/further');
    expect(isReachedAgain()).toBe(false);
  });
});
