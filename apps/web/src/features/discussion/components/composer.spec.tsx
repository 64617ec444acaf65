// @vitest-environment happy-dom
import type { Me } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import {
  currentOrganization,
  OrganizationProvider,
} from '../../../lib/organization/current-organization.tsx';
import { Composer } from './composer.tsx';

const NORTHWIND = {
  name: 'Northwind',
  slug: 'northwind',
  role: 'member',
  permissions: [],
} as unknown as Me['organizations'][number];
const nothing = () => Promise.resolve();

const draw = (onCancel?: () => void) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OrganizationProvider organization={currentOrganization(NORTHWIND, 'ana')}>
        <Composer
          label="Your reply"
          send="Reply"
          sending="Sending"
          onSend={nothing}
          {...(onCancel === undefined ? {} : { onCancel })}
        />
      </OrganizationProvider>
    </QueryClientProvider>,
  );

afterEach(cleanup);

it('has the focus where a press opened it, and takes none where it always stands', async () => {
  draw();
  expect(document.activeElement).toBe(document.body);
  cleanup();
  draw(() => undefined);
  await waitFor(
    () => {
      expect(document.activeElement).toBe(screen.getByLabelText('Your reply'));
    },
    { timeout: 20_000 },
  );
});
