// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Loaded } from './loaded.tsx';

afterEach(cleanup);

const query = (data: string | undefined, error: Error | null = null) => ({
  data,
  error,
  isFetching: false,
  refetch: () => undefined,
});

const page = (data: string | undefined, waits: boolean, error: Error | null = null) => (
  <Loaded query={query(data, error)} waits={waits} loading="on its way">
    {(words) => words}
  </Loaded>
);
const shown = (words: string) => screen.queryByText(words) !== null;

describe('what was read', () => {
  it('is shown when what belongs to it has come too', () => {
    const { rerender } = render(page(undefined, true));
    expect(shown('on its way')).toBe(true);
    rerender(page('read', true));
    expect(shown('on its way')).toBe(true);
    rerender(page('read', false));
    expect(shown('read')).toBe(true);
  });

  it('gives way to its shape where another is asked for', () => {
    const { rerender } = render(page('one', false));
    expect(shown('one')).toBe(true);
    rerender(page('other', true));
    expect(shown('on its way')).toBe(true);
    rerender(page('other', false));
    expect(shown('other')).toBe(true);
  });

  it('says why it did not come, whatever else is on its way', () => {
    render(page(undefined, true, new Error('The line was cut.')));
    expect(shown('on its way')).toBe(false);
    expect(screen.getByRole('button', { name: 'Try again' })).not.toBeNull();
  });
});
