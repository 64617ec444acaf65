// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { meQuery } from '../../../lib/api/me.ts';
import { accountDeletionQuery } from '../api/personal-data.ts';
import { DeletionPanel } from './deletion-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('goes back to the field where the address was not typed, and sends by Enter where it was', async () => {
  const sent: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`);
    return new Promise(() => undefined);
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queryClient.setQueryData(meQuery.queryKey, {
    id: 'a',
    name: 'Ana',
    email: 'ana@northwind.example',
    organizations: [],
  } as never);
  queryClient.setQueryData(accountDeletionQuery.queryKey, {
    purgeAfter: null,
    blockedBy: [],
    leaves: [],
    tokens: 0,
  } as never);
  render(
    <QueryClientProvider client={queryClient}>
      <DeletionPanel />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Delete my account…' }));
  const field = screen.getByLabelText('Type ana@northwind.example to go on');
  fireEvent.click(screen.getByRole('button', { name: 'Delete it' }));
  expect(document.activeElement).toBe(field);
  expect(sent).toEqual([]);
  fireEvent.change(field, { target: { value: 'Ana@Northwind.example' } });
  fireEvent.submit(field);
  await vi.waitFor(
    () => {
      expect(sent).toEqual(['POST /api/v1/account/deletion']);
    },
    { timeout: 20_000 },
  );
});
