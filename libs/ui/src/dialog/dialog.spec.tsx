// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextField } from '../text-field/text-field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';

afterEach(cleanup);

describe('Dialog', () => {
  it('is named, starts at its first field, and closes by Escape', async () => {
    const change = vi.fn();
    render(
      <Dialog open onOpenChange={change} title="Accept the risk" description="Until a date.">
        <TextField label="Why now" />
      </Dialog>,
    );
    expect(await screen.findByRole('dialog', { name: 'Accept the risk' })).toBeTruthy();
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText('Why now'));
    });
    await userEvent.keyboard('{Escape}');
    expect(change).toHaveBeenCalledWith(false);
  });
});

describe('ConfirmDialog', () => {
  it('has the focus on the safe choice and acts only on the other', async () => {
    const confirm = vi.fn();
    const change = vi.fn();
    render(
      <ConfirmDialog
        open
        onOpenChange={change}
        title="Delete the system?"
        confirm="Delete the system"
        onConfirm={confirm}
      >
        Its answers go with it.
      </ConfirmDialog>,
    );
    expect(await screen.findByRole('alertdialog', { name: 'Delete the system?' })).toBeTruthy();
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Keep it');
    });
    await userEvent.click(screen.getByRole('button', { name: 'Delete the system' }));
    expect(confirm).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(change).toHaveBeenCalledWith(false);
  });
});
