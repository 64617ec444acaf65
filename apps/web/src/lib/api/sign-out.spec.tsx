// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberSignedIn, wasSignedIn } from '../remembered.ts';
import { useSignOut } from './sign-out.ts';

const problem = (status: number, code: string): Response =>
  Response.json(
    { type: 't', title: 't', status, code, detail: 'd', requestId: 'r' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** Signs out in a browser that has read something, at a server that answers so. Whether it went well. */
async function signOut(answer: () => Promise<Response>): Promise<{ left: unknown[]; ok: boolean }> {
  vi.stubGlobal('fetch', vi.fn(answer));
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: false } } });
  queryClient.setQueryData(['systems'], [{ name: 'Shop' }]);
  let outcome: Promise<boolean> | undefined;
  function Button() {
    const { mutateAsync } = useSignOut();
    useEffect(() => {
      outcome ??= mutateAsync().then(
        () => true,
        () => false,
      );
    }, [mutateAsync]);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () => {
    root.render(
      <QueryClientProvider client={queryClient}>
        <Button />
      </QueryClientProvider>,
    );
  });
  const ok = (await act(async () => outcome)) ?? false;
  const left = queryClient
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.data);
  await act(async () => root.unmount());
  return { left, ok };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  rememberSignedIn(true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('signing out', () => {
  it('forgets all that was read, and that somebody was signed in', async () => {
    const done = await signOut(async () => new Response(null, { status: 204 }));
    expect(done).toEqual({ left: [], ok: true });
    expect(wasSignedIn()).toBe(false);
  });

  it('does so where the session had ended already', async () => {
    const done = await signOut(async () => problem(401, 'authentication.required'));
    expect(done).toEqual({ left: [], ok: true });
    expect(wasSignedIn()).toBe(false);
  });

  it('forgets what was read even where the server cannot be reached, and says that it failed', async () => {
    const done = await signOut(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(done).toEqual({ left: [], ok: false });
    // The session goes on: who comes back online is signed in still, and told so.
    expect(wasSignedIn()).toBe(true);
  });
});
