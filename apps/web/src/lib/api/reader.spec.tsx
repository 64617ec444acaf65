// @vitest-environment happy-dom
import type { Me } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { meQuery } from './me.ts';
import { useReader } from './reader.ts';

afterEach(cleanup);

const person = (name: string) => ({ id: name, name, organizations: [] }) as unknown as Me;
const Name = () => <p>{useReader()?.name ?? 'nobody'}</p>;

it('stays whoever it was when the session ends, and follows whoever signs in', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const put = (me: Me | null) =>
    act(async () => {
      queryClient.setQueryData(meQuery.queryKey, me);
      await Promise.resolve();
    });
  queryClient.setQueryData(meQuery.queryKey, person('Ana'));
  render(
    <QueryClientProvider client={queryClient}>
      <Name />
    </QueryClientProvider>,
  );
  await put(null);
  expect(screen.getByRole('paragraph').textContent).toBe('Ana');
  await put(person('Bo'));
  expect(screen.getByRole('paragraph').textContent).toBe('Bo');
});
