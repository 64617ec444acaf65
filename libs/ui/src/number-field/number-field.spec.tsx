// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberField } from './number-field.tsx';

afterEach(cleanup);

const Users = ({ onChange }: { onChange: (value: number | null) => void }) => {
  const [value, setValue] = useState<number | null>(null);
  return (
    <NumberField
      label="Monthly users"
      error="Give a number or leave it out."
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
};

describe('NumberField', () => {
  it('reads what is typed, formats it on leaving, and knows nothing from zero', async () => {
    const change = vi.fn();
    render(<Users onChange={change} />);
    const input = screen.getByLabelText<HTMLInputElement>('Monthly users');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(input, '42000');
    await userEvent.tab();
    expect(change).toHaveBeenLastCalledWith(42_000);
    expect(input.value).toBe(new Intl.NumberFormat().format(42_000));
    await userEvent.clear(input);
    expect(change).toHaveBeenLastCalledWith(null);
  });

  it.each(['45k', '45 000', '0.045m'])('reads a pasted %s as what is meant', async (text) => {
    const change = vi.fn();
    render(<Users onChange={change} />);
    const input = screen.getByLabelText<HTMLInputElement>('Monthly users');
    await userEvent.type(input, '7');
    input.setSelectionRange(0, 1);
    await userEvent.paste(text);
    expect(change).toHaveBeenLastCalledWith(45_000);
    await userEvent.tab();
    expect(input.value).toBe(new Intl.NumberFormat().format(45_000));
  });

  it('takes none of pasted pages, and stays as it was', async () => {
    const change = vi.fn();
    render(<Users onChange={change} />);
    const input = screen.getByLabelText<HTMLInputElement>('Monthly users');
    await userEvent.type(input, '7');
    const pasted = createEvent.paste(input, {
      clipboardData: { getData: () => `1${' <b>2</b> 3'.repeat(100_000)}` },
    });
    fireEvent(input, pasted);
    expect(pasted.defaultPrevented).toBe(true);
    expect(input.value).toBe('7');
    expect(change).toHaveBeenLastCalledWith(7);
    // What is dropped on it is cut by the browser.
    expect(input.maxLength).toBe(100);
  });

  it.each([
    ['1,5', 1.5],
    ['1.234.567', 1_234_567],
  ])('reads a typed %s as what is meant, once it is left or sent', async (text, value) => {
    for (const leave of ['{Tab}', '{Enter}']) {
      const change = vi.fn();
      render(<Users onChange={change} />);
      const input = screen.getByLabelText<HTMLInputElement>('Monthly users');
      // Typed at once, as the field takes one sign of a kind by single keys.
      await userEvent.click(input);
      fireEvent.change(input, { target: { value: text } });
      await userEvent.keyboard(leave);
      expect(change).toHaveBeenLastCalledWith(value);
      await userEvent.tab();
      expect(input.value).toBe(new Intl.NumberFormat().format(value));
      cleanup();
    }
  });

  it('knows nothing of what cannot be read, rather than what was there before', async () => {
    const change = vi.fn();
    render(<Users onChange={change} />);
    const input = screen.getByLabelText<HTMLInputElement>('Monthly users');
    await userEvent.type(input, '7');
    fireEvent.change(input, { target: { value: '-' } });
    expect(change).toHaveBeenLastCalledWith(null);
    fireEvent.change(input, { target: { value: '-5' } });
    expect(change).toHaveBeenLastCalledWith(-5);
    fireEvent.change(input, { target: { value: '--1' } });
    await userEvent.tab();
    expect(change).toHaveBeenLastCalledWith(null);
    expect(input.value).toBe('');
  });

  it('reads a typed k as thousands at once, and no other letter', async () => {
    const change = vi.fn();
    render(<Users onChange={change} />);
    const input = screen.getByLabelText<HTMLInputElement>('Monthly users');
    await userEvent.type(input, '1.5k');
    expect(change).toHaveBeenLastCalledWith(1500);
    await userEvent.type(input, 'x');
    await userEvent.tab();
    expect(change).toHaveBeenLastCalledWith(1500);
    expect(input.value).toBe(new Intl.NumberFormat().format(1500));
  });
});
