// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu, MenuItem } from './menu.tsx';

afterEach(cleanup);

describe('Menu', () => {
  it('opens from its trigger and acts', async () => {
    const choose = vi.fn();
    render(
      <Menu trigger={<button type="button">Export</button>}>
        <MenuItem onSelect={choose}>Markdown</MenuItem>
      </Menu>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Markdown' }));
    expect(choose).toHaveBeenCalledTimes(1);
    await waitFor(() => {
      expect(screen.queryByRole('menu')).toBeNull();
    });
  });

  it('opens once by itself when it was asked for before it was there', async () => {
    render(
      <StrictMode>
        <Menu trigger={<button type="button">Account</button>} openAtOnce>
          <MenuItem>Sign out</MenuItem>
        </Menu>
      </StrictMode>,
    );
    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeTruthy();
  });
});
