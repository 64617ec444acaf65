// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { RecoveryCodes } from './recovery-codes.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const CODES = ['y7qd-zngd', 'ij34-q45i'];

it('copies the recovery codes, one a line', async () => {
  const user = userEvent.setup();
  render(<RecoveryCodes codes={CODES} />);
  await user.click(screen.getByRole('button', { name: 'Copy them' }));
  expect(await navigator.clipboard.readText()).toBe(CODES.join('\n'));
  await screen.findByText('Copied', undefined, { timeout: 20_000 });
});

it('says what to do where the browser refuses to copy them', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  render(<RecoveryCodes codes={CODES} />);
  await user.click(screen.getByRole('button', { name: 'Copy them' }));
  await screen.findByText(/Save them as a file/, undefined, { timeout: 20_000 });
  expect(screen.getByRole('button', { name: 'Copy them' })).toBeTruthy();
});
