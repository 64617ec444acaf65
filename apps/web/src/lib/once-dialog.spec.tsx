// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OnceDialog } from './once-dialog.tsx';

const close = vi.fn();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** What is drawn takes as long as the machine is busy. */
const LONG = { timeout: 20_000 };
const question = () => screen.findByRole('alertdialog', { name: 'Have you kept the token?' }, LONG);

beforeEach(() => {
  render(
    <OnceDialog title="Copy the token now" kept="Done" what="the token" onClose={close}>
      pw_secret
    </OnceDialog>,
  );
});
afterEach(() => {
  cleanup();
  close.mockReset();
});

describe('what is shown once', () => {
  it('closes at once by the button that says it is kept', async () => {
    await press('Done');
    expect(close).toHaveBeenCalledOnce();
  });

  it('asks at Escape and at the cross before it is gone', async () => {
    await screen.findByRole('dialog', undefined, LONG);
    await userEvent.keyboard('{Escape}');
    await question();
    expect(close).not.toHaveBeenCalled();
    await press('Go back');
    expect(screen.getByText('pw_secret')).toBeTruthy();
    await press('Close');
    await question();
    await press('Close it');
    expect(close).toHaveBeenCalledOnce();
  });
});
