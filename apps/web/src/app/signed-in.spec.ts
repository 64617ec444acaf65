// @vitest-environment happy-dom
import type { Me } from '@pitwall/contracts';
import { QueryClient } from '@tanstack/react-query';
import { isRedirect } from '@tanstack/react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { meQuery } from '../lib/api/me.ts';
import { rememberOrganization, rememberSignedIn, wasSignedIn } from '../lib/remembered.ts';
import { needsNobody, needsSignIn } from './signed-in.ts';

const ana: Me = {
  id: '0199f2a4-7c1e-7d3b-8f00-000000000001',
  email: 'ana@example.com',
  emailConfirmed: true,
  name: 'Ana',
  organizations: ['northwind', 'contoso'].map((slug) => ({
    id: slug,
    slug,
    name: slug,
    role: 'member' as const,
    permissions: [],
  })),
};

/** A server at which this person, or nobody, is signed in. */
const serve = (me: Me | null) => {
  const fetch = vi.fn(async () =>
    me === null
      ? Response.json(
          {
            type: 't',
            title: 'Unauthorized',
            status: 401,
            code: 'authentication.required',
            detail: 'Sign in.',
            requestId: 'r',
          },
          { status: 401 },
        )
      : Response.json(me),
  );
  vi.stubGlobal('fetch', fetch);
  return { fetch, context: { queryClient: new QueryClient() } };
};

const redirectOf = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return isRedirect(thrown) ? thrown.options : thrown;
};

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('needsSignIn', () => {
  it('sends nobody to the sign-in page, and back from there', async () => {
    const { context } = serve(null);
    expect(
      await redirectOf(needsSignIn({ context, location: { href: '/northwind/tasks?state=all' } })),
    ).toMatchObject({ to: '/sign-in', search: { to: '/northwind/tasks?state=all' } });
    expect(wasSignedIn()).toBe(false);
  });

  it('lets in who is signed in, and asks the server once', async () => {
    const { context, fetch } = serve(ana);
    const location = { href: '/northwind' };
    expect(await needsSignIn({ context, location })).toEqual({ me: ana });
    await needsSignIn({ context, location });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(wasSignedIn()).toBe(true);
  });

  it('asks again when nobody was signed in: another tab may have changed that', async () => {
    const { context } = serve(ana);
    context.queryClient.setQueryData(meQuery.queryKey, null);
    expect(await needsSignIn({ context, location: { href: '/northwind' } })).toEqual({ me: ana });
  });
});

describe('needsNobody', () => {
  it('spares first-time visitors the question', async () => {
    const { context, fetch } = serve(null);
    await needsNobody({ context });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('sends on who is in already: where they were headed, else to where they were last', async () => {
    const { context } = serve(ana);
    rememberSignedIn(true);
    rememberOrganization('contoso');
    expect(await redirectOf(needsNobody({ context }, '/northwind/members'))).toMatchObject({
      href: '/northwind/members',
    });
    expect(await redirectOf(needsNobody({ context }))).toMatchObject({ href: '/contoso/systems' });
  });

  it('stays when the session has ended', async () => {
    const { context } = serve(null);
    rememberSignedIn(true);
    await needsNobody({ context });
    expect(wasSignedIn()).toBe(false);
  });
});
