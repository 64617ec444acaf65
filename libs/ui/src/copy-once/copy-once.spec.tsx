// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyOnce } from './copy-once.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const draw = () =>
  render(<CopyOnce label="API token" secret="pw_secret" warning="It is not shown again." />);

describe('CopyOnce', () => {
  it('copies the secret and says so', async () => {
    const user = userEvent.setup();
    draw();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe('pw_secret');
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
  });

  it('selects the secret when the browser refuses', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    draw();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('status').textContent).toContain('refused to copy');
    const field = screen.getByLabelText<HTMLInputElement>('API token');
    expect(field.selectionEnd).toBe('pw_secret'.length);
  });
});
