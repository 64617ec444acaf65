// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';

afterEach(cleanup);

describe('Button', () => {
  it('does not submit a form unless it is told to', () => {
    render(<Button>Scan now</Button>);
    expect(screen.getByRole('button', { name: 'Scan now' }).getAttribute('type')).toBe('button');
  });

  it('refuses presses while busy, says so, and keeps its focus', async () => {
    const press = vi.fn();
    const { rerender } = render(<Button onClick={press}>Scan now</Button>);
    const button = screen.getByRole('button');
    await userEvent.click(button);
    expect(press).toHaveBeenCalledTimes(1);

    rerender(
      <Button onClick={press} busy="Scanning">
        Scan now
      </Button>,
    );
    await userEvent.click(button);
    expect(press).toHaveBeenCalledTimes(1);
    expect(button.textContent).toBe('Scanning');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });

  it('takes a double press for one where it may be busy, and for two elsewhere', async () => {
    const press = vi.fn();
    const { rerender } = render(
      <Button onClick={press} busy={false}>
        Make the link
      </Button>,
    );
    await userEvent.dblClick(screen.getByRole('button'));
    expect(press).toHaveBeenCalledTimes(1);

    rerender(<Button onClick={press}>Later</Button>);
    await userEvent.dblClick(screen.getByRole('button'));
    expect(press).toHaveBeenCalledTimes(3);
  });

  it('does not submit a form while busy', async () => {
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button type="submit" busy="Saving">
          Save
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });
});
