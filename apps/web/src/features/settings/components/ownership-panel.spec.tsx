// @vitest-environment happy-dom
import type { Me } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import {
  currentOrganization,
  OrganizationProvider,
} from '../../../lib/organization/current-organization.tsx';
import { OwnershipPanel } from './ownership-panel.tsx';

/** What is drawn takes as long as the machine is busy. */
const LONG = { timeout: 20_000 };
const NORTHWIND = {
  name: 'Northwind',
  slug: 'northwind-2',
  role: 'owner',
  permissions: [],
} as unknown as Me['organizations'][number];

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('deletes nothing until the address is typed, and says so at its field', async () => {
  const fetched = vi.fn((_: Request) => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', fetched);
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { mutations: { retry: false } } })}
    >
      <OrganizationProvider organization={currentOrganization(NORTHWIND, 'ana')}>
        <OwnershipPanel />
      </OrganizationProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByText('Delete the organization…'));
  const field = await screen.findByLabelText('Type northwind-2 to go on', undefined, LONG);
  await userEvent.type(field, 'Northwind');
  await userEvent.click(screen.getByText('Delete Northwind'));
  await screen.findByText('Type northwind-2.', undefined, LONG);
  expect(fetched).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, 'northwind-2');
  await userEvent.click(screen.getByText('Delete Northwind'));
  await waitFor(() => {
    expect(fetched).toHaveBeenCalledOnce();
  }, LONG);
});
