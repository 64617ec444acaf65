// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type CurrentOrganization,
  OrganizationProvider,
} from '../organization/current-organization.tsx';
import { FirstSystem } from './first-system.tsx';

afterEach(cleanup);

const show = (may: boolean) => {
  const organization = { slug: 'northwind', may: () => may } as unknown as CurrentOrganization;
  const root = createRootRoute({
    component: () => (
      <OrganizationProvider organization={organization}>
        <FirstSystem>It compares them.</FirstSystem>
      </OrganizationProvider>
    ),
  });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  render(<RouterProvider router={createRouter({ routeTree: root, history }) as never} />);
};

describe('a page of an organization that runs nothing yet', () => {
  it('leads straight to where the first system is described', async () => {
    show(true);
    const link = await screen.findByRole('link', { name: 'Add the first system' });
    expect(link.getAttribute('href')).toBe('/northwind/systems/new');
  });

  it('says who can, to whom may not', async () => {
    show(false);
    await screen.findByText(/Your role does not add systems; a member can/);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
