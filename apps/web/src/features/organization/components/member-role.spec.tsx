// @vitest-environment happy-dom
import type { Me, Member } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  currentOrganization,
  OrganizationProvider,
} from '../../../lib/organization/current-organization.tsx';
import { MemberRole } from './member-role.tsx';

/** What is drawn takes as long as the machine is busy. */
const LONG = { timeout: 20_000 };
const ANA = 'a0000000-0000-4000-8000-000000000001';
const BO = 'a0000000-0000-4000-8000-000000000002';
const NORTHWIND = {
  name: 'Northwind',
  slug: 'northwind',
  role: 'owner',
  permissions: ['members:manage'],
} as unknown as Me['organizations'][number];

const fetched = vi.fn<(request: Request) => Promise<Response>>();
const changes = () => fetched.mock.calls.filter(([{ method }]) => method === 'PATCH').length;

/** Ana, who owns the organization, looks at the role of an owner and takes the lesser one. */
async function makeAdmin(userId: string): Promise<void> {
  const member = { userId, name: 'Some Owner', role: 'owner', access: null } as unknown as Member;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OrganizationProvider organization={currentOrganization(NORTHWIND, ANA)}>
        <MemberRole member={member} />
      </OrganizationProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('combobox', { name: 'Role of Some Owner' }));
  await userEvent.click(await screen.findByRole('option', { name: /Admin/ }, LONG));
}

beforeEach(() => {
  fetched.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  cleanup();
  fetched.mockReset();
  vi.unstubAllGlobals();
});

describe('the role of a member', () => {
  it('is asked about before the reader gives up their own, which they cannot take back', async () => {
    await makeAdmin(ANA);
    await screen.findByRole('alertdialog', { name: 'Become an admin of Northwind?' }, LONG);
    await userEvent.click(screen.getByRole('button', { name: 'Stay an owner' }));
    expect(changes()).toBe(0);
  });

  it('of the reader changes once they said yes', async () => {
    await makeAdmin(ANA);
    await userEvent.click(await screen.findByText('Become an admin', undefined, LONG));
    await waitFor(() => {
      expect(changes()).toBe(1);
    }, LONG);
  });

  it('of another changes at once', async () => {
    await makeAdmin(BO);
    await waitFor(() => {
      expect(changes()).toBe(1);
    }, LONG);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
