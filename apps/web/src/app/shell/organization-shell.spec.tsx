// @vitest-environment happy-dom
import type { Me } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CurrentOrganization } from '../../lib/organization/current-organization.tsx';
import { OrganizationShell } from './organization-shell.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ME = { id: 'ana', name: 'Ana Ortiz', email: 'ana@northwind.example', organizations: [] };

it('is not built again with each page, but opens the group of the page', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  // Asked whenever the links to the organization's own pages are built.
  const may = vi.fn(() => true);
  const organization = { slug: 'northwind', name: 'Northwind', may };
  const root = createRootRoute({
    component: () => (
      <OrganizationShell
        me={ME as unknown as Me}
        organization={organization as unknown as CurrentOrganization}
        signedOut={false}
      >
        <Outlet />
      </OrganizationShell>
    ),
  });
  const page = (path: string) =>
    createRoute({ getParentRoute: () => root, path, component: () => <h1>{path}</h1> });
  const router = createRouter({
    routeTree: root.addChildren([page('/northwind/tasks'), page('/northwind/members')]),
    history: createMemoryHistory({ initialEntries: ['/northwind/tasks'] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: '/northwind/tasks' });
  const group = () => screen.getByText('People').closest('details')?.open;
  expect(group()).toBe(false);
  const before = may.mock.calls.length;
  expect(before).toBeGreaterThan(0);

  await act(() => router.navigate({ to: '/northwind/members' as never }));
  await screen.findByRole('heading', { name: '/northwind/members' });
  expect(group()).toBe(true);
  expect(may.mock.calls.length).toBe(before);
});
