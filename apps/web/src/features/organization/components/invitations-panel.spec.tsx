// @vitest-environment happy-dom
import type { Invitation, Me } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import {
  currentOrganization,
  OrganizationProvider,
} from '../../../lib/organization/current-organization.tsx';
import { invitationsQuery } from '../api/list-invitations.ts';
import { InvitationsPanel } from './invitations-panel.tsx';

/** What is drawn takes as long as the machine is busy. */
const LONG = { timeout: 20_000 };
const NORTHWIND = {
  name: 'Northwind',
  slug: 'northwind',
  role: 'owner',
  permissions: ['members:manage'],
} as unknown as Me['organizations'][number];
const INVITATION: Invitation = {
  id: 'a0000000-0000-4000-8000-000000000003',
  email: 'bo@northwind.example',
  role: 'member',
  state: 'open',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-08T00:00:00.000Z',
  sentAt: null,
} as unknown as Invitation;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('asks before a link that was passed on ends, and forgets a failure when it asks anew', async () => {
  const fetched = vi.fn((_: Request) => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', fetched);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity }, mutations: { retry: false } },
  });
  queryClient.setQueryData(invitationsQuery('northwind').queryKey, {
    pages: [{ items: [INVITATION], nextCursor: null }],
    pageParams: [undefined],
  } as never);
  render(
    <QueryClientProvider client={queryClient}>
      <OrganizationProvider organization={currentOrganization(NORTHWIND, 'nobody')}>
        <InvitationsPanel />
      </OrganizationProvider>
    </QueryClientProvider>,
  );
  const press = async (name: RegExp) =>
    userEvent.click(await screen.findByRole('button', { name }, LONG));
  await press(/^Revoke the invitation/);
  await screen.findByRole('alertdialog', { name: /bo@northwind.example/ }, LONG);
  expect(fetched).not.toHaveBeenCalled();
  await press(/^Revoke it/);
  await screen.findByText('Pitwall cannot be reached', undefined, LONG);
  expect(fetched).toHaveBeenCalled();
  await press(/^Keep it/);
  await waitFor(() => {
    expect(screen.queryByRole('alertdialog')).toBeNull();
  }, LONG);
  await press(/^Revoke the invitation/);
  await screen.findByRole('alertdialog', undefined, LONG);
  expect(screen.queryByText('Pitwall cannot be reached')).toBeNull();
});
