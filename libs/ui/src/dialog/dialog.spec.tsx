// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextField } from '../text-field/text-field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { OnlineProvider } from './connection.tsx';
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

describe('a dialog while there is no connection', () => {
  it('says so itself, for the page that says it is behind', async () => {
    render(
      <OnlineProvider value={false}>
        <Dialog open onOpenChange={vi.fn()} title="Connect Jira" />
      </OnlineProvider>,
    );
    expect((await screen.findByRole('status')).textContent).toContain('No connection.');
  });

  it('does what it asks about only once it is back', async () => {
    const confirm = vi.fn();
    const asked = (online: boolean) => (
      <OnlineProvider value={online}>
        <ConfirmDialog
          open
          onOpenChange={vi.fn()}
          title="Delete the system?"
          confirm="Delete it"
          onConfirm={confirm}
        >
          Its answers go with it.
        </ConfirmDialog>
      </OnlineProvider>
    );
    const { rerender } = render(asked(false));
    const press = () => userEvent.click(screen.getByRole('button', { name: 'Delete it' }));
    expect((await screen.findByRole('status')).textContent).toContain('No connection.');
    await press();
    expect(confirm).not.toHaveBeenCalled();
    rerender(asked(true));
    expect(screen.getByRole('status').textContent).toBe('');
    await press();
    expect(confirm).toHaveBeenCalledTimes(1);
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
