// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { holdUnsaved } from './unsaved.ts';
import { useStaying } from './use-staying.ts';

interface Row {
  id: string;
  title: string;
}

const row = (id: string, title = id): Row => ({ id, title });
const begun = (first: readonly Row[]) =>
  renderHook((rows: readonly Row[]) => useStaying(rows, ({ id }) => id), { initialProps: first });

afterEach(cleanup);

describe('rows in which forms are opened', () => {
  it('are what was read where nothing is typed', () => {
    const { result, rerender } = begun([row('a'), row('b'), row('c')]);
    rerender([row('c'), row('a')]);
    expect(result.current).toEqual([row('c'), row('a')]);
  });

  it('stay where they stood while something is typed, and follow what is read of the others', () => {
    const { result, rerender } = begun([row('a'), row('b'), row('c')]);
    let letGo: () => void = () => undefined;
    act(() => {
      letGo = holdUnsaved(() => true);
    });
    rerender([row('a', 'other words'), row('c')]);
    expect(result.current).toEqual([row('a', 'other words'), row('b'), row('c')]);
    rerender([]);
    expect(result.current.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    rerender([row('d'), row('c')]);
    expect(result.current.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
    act(() => {
      letGo();
    });
    expect(result.current.map(({ id }) => id)).toEqual(['d', 'c']);
  });

  it('go with what was typed, also where the form stays open after it was saved', () => {
    const { result, rerender } = begun([row('a'), row('b')]);
    let typed = true;
    let letGo: () => void = () => undefined;
    act(() => {
      letGo = holdUnsaved(() => typed);
    });
    rerender([row('b')]);
    expect(result.current).toHaveLength(2);
    typed = false;
    rerender([row('b')]);
    expect(result.current).toEqual([row('b')]);
    act(() => {
      letGo();
    });
  });
});
