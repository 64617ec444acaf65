// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InvitationPage } from './invitation-page.tsx';

// What is waited for comes soon; a busy machine may take its time.
const PATIENT = { timeout: 20_000 };

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
const ME = { id: 'u', name: 'Fi', email: 'fi@team.example', organizations: [] };

beforeEach(() => {
  window.location.hash = '#a-token';
});
afterEach(() => {
  cleanup();
  window.location.hash = '';
  window.localStorage.clear();
  vi.unstubAllGlobals();
});

it('says so where the invitation was revoked while the account was being made', async () => {
  vi.stubGlobal('fetch', async (request: Request) => {
    await Promise.resolve();
    if (request.url.endsWith('/auth/sign-up')) return json(201, ME);
    if (request.url.endsWith('/accept'))
      return json(410, {
        type: 't',
        title: 'Gone',
        status: 410,
        code: 'invitation.unusable',
        detail: 'This invitation was revoked.',
        requestId: 'r',
      });
    if (request.url.includes('/invitations'))
      return json(200, {
        organizationName: 'Northwind',
        role: 'member',
        expiresAt: '2027-01-01T00:00:00.000Z',
      });
    return json(200, ME);
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: InvitationPage }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  const fill = (label: string, value: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  };
  await screen.findByText('Join Northwind', {}, PATIENT);
  fill('Your name', 'Fi');
  fill('E-mail', 'fi@team.example');
  fill('Password', 'the kettle sings at four');
  fireEvent.click(screen.getByRole('button', { name: 'Create the account and join' }));
  await screen.findByText('This invitation was revoked.', {}, PATIENT);
  // Pressing once more would not help.
  expect(screen.queryByRole('button', { name: 'Join Northwind' })).toBeNull();
});
