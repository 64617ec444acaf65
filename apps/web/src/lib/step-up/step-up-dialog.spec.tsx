// @vitest-environment happy-dom
import type { Account, Factors, LinkedIdentities, Me } from '@pitwall/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountQuery, factorsQuery, identitiesQuery } from '../api/account.ts';
import { meQuery } from '../api/me.ts';
import { waysInQuery } from '../api/ways-in.ts';
import { StepUpDialog } from './step-up-dialog.tsx';

const PASSKEY = { id: 'p', name: 'Phone' } as Factors['passkeys'][number];
const GITHUB = { id: 'g', kind: 'github' } as LinkedIdentities['items'][number];

interface Has {
  password?: boolean;
  passkeys?: Factors['passkeys'];
  items?: LinkedIdentities['items'];
}

/** The dialog of an account that has these ways in; the installation offers GitHub and sends mail. */
function open({ password = false, passkeys = [], items = [] }: Has): void {
  vi.stubGlobal('PublicKeyCredential', {});
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(meQuery.queryKey, { through: null } as unknown as Me);
  client.setQueryData(waysInQuery.queryKey, { mail: false, mailbox: false, github: true });
  client.setQueryData(accountQuery.queryKey, { hasPassword: password } as Account);
  client.setQueryData(factorsQuery.queryKey, { passkeys } as Factors);
  client.setQueryData(identitiesQuery.queryKey, { items } as LinkedIdentities);
  render(
    <QueryClientProvider client={client}>
      <StepUpDialog />
    </QueryClientProvider>,
  );
}

const offered = async (): Promise<string[]> => {
  const dialog = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
  const all = [...dialog.querySelectorAll('label, button')].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent,
  );
  return all.filter((words) => /^(?:Password|Confirm)/.test(words));
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the question who the reader is', () => {
  it.each<[string, Has, string[]]>([
    ['a password', { password: true }, ['Password', 'Confirm']],
    [
      'all',
      { password: true, passkeys: [PASSKEY], items: [GITHUB] },
      ['Password', 'Confirm with a passkey instead', 'Confirm with GitHub instead', 'Confirm'],
    ],
    ['a passkey', { passkeys: [PASSKEY] }, ['Confirm with a passkey']],
    ['GitHub', { items: [GITHUB] }, ['Confirm with GitHub']],
    ['nothing', {}, []],
  ])('offers an account that has %s no other way', async (_, has, ways) => {
    open(has);
    expect(await offered()).toEqual(ways);
    expect(screen.queryByText(/sign out and in again/i) !== null).toBe(ways.length === 0);
  });
});
