// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../button/button.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { Dialog } from './dialog.tsx';

const change = vi.fn();
const field = () => screen.getByLabelText<HTMLInputElement>('Why now');
const safe = () => screen.findByRole('button', { name: 'Go on writing' });
const question = () => screen.queryByText('What you typed is not saved.');

beforeEach(async () => {
  render(
    <Dialog
      open
      onOpenChange={change}
      title="Accept the risk"
      actions={<Button variant="primary">Accept</Button>}
    >
      <TextField label="Why now" defaultValue="Later" />
    </Dialog>,
  );
  await waitFor(() => {
    expect(document.activeElement).toBe(field());
  });
});
afterEach(() => {
  cleanup();
  change.mockReset();
});

describe('a dialog in which something was typed', () => {
  it('asks at Escape before it is lost, with the focus on what keeps it', async () => {
    await userEvent.keyboard(' on{Escape}');
    expect(document.activeElement).toBe(await safe());
    expect(change).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect(change).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('goes on where the reader was, by the button or by Escape', async () => {
    await userEvent.keyboard(' on{Escape}');
    await userEvent.click(await safe());
    expect(document.activeElement).toBe(field());
    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await safe();
    await userEvent.keyboard('{Escape}');
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('Later on');
    expect(change).not.toHaveBeenCalled();
  });

  it('asks at the cross too, and takes its second press for a yes', async () => {
    await userEvent.keyboard(' on');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await safe();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(change).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('asks nothing where the words are as they were', async () => {
    await userEvent.keyboard('!{Backspace}{Escape}');
    expect(change).toHaveBeenCalledExactlyOnceWith(false);
    expect(question()).toBeNull();
  });
});
