// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useOverlayText } from './use-overlay-text.ts';

afterEach(cleanup);

const first = { number: 1, text: 'first' };
const theirs = { number: 2, text: 'theirs' };
const begun = () => renderHook(useOverlayText, { initialProps: first });

describe('the text of an overlay while another saves one', () => {
  it('is the newest where nothing is typed', () => {
    const { result, rerender } = begun();
    rerender(theirs);
    expect(result.current).toMatchObject({ text: 'theirs', base: theirs, isBehind: false });
  });

  it('stays as it is typed, over what it was begun on', () => {
    const { result, rerender } = begun();
    act(() => result.current.setText('mine'));
    rerender(theirs);
    expect(result.current).toMatchObject({ text: 'mine', base: first, isBehind: true });
  });

  it('gives way to theirs, and is handed back', () => {
    const { result, rerender } = begun();
    act(() => result.current.setText('mine'));
    rerender(theirs);
    let typed = '';
    act(() => {
      typed = result.current.takeTheirs();
    });
    expect(typed).toBe('mine');
    expect(result.current).toMatchObject({ text: 'theirs', base: theirs, isChanged: false });
  });

  it('comes after theirs where that is chosen', () => {
    const { result, rerender } = begun();
    act(() => result.current.setText('mine'));
    rerender(theirs);
    act(() => result.current.keepOwn());
    expect(result.current).toMatchObject({ text: 'mine', base: theirs, isBehind: false });
    expect(result.current.isChanged).toBe(true);
  });

  it('keeps what was typed on while it was saved', () => {
    const { result, rerender } = begun();
    act(() => result.current.setText('mine'));
    const { saved } = result.current;
    act(() => result.current.setText('mine and more'));
    act(() => saved({ number: 2, text: 'mine' }));
    expect(result.current).toMatchObject({ text: 'mine and more', isChanged: true });
    rerender({ number: 2, text: 'mine' });
    expect(result.current).toMatchObject({ text: 'mine and more', isBehind: false });
  });

  it('is unchanged once it is saved, whenever the newest is read', () => {
    const { result, rerender } = begun();
    act(() => result.current.setText('mine'));
    act(() => result.current.saved({ number: 2, text: 'mine' }));
    expect(result.current).toMatchObject({ text: 'mine', isChanged: false, isBehind: false });
    rerender({ number: 2, text: 'mine' });
    expect(result.current).toMatchObject({ text: 'mine', isChanged: false, isBehind: false });
  });
});
