// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AfterPaint } from './after-paint.tsx';

/** Frames that the browser owes; it gives them when it paints. */
let frames: (() => void)[] = [];
const paint = () =>
  act(async () => {
    for (const frame of frames.splice(0)) frame();
    await vi.runAllTimersAsync();
  });
const pass = () => act(() => vi.runAllTimersAsync());
let hidden = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (number: number) => {
    frames[number - 1] = () => undefined;
  });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  cleanup();
  frames = [];
  hidden = false;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const show = () => render(<AfterPaint>Below</AfterPaint>);
const below = () => screen.queryByText('Below');

describe('what comes after the first picture', () => {
  it('waits for it', async () => {
    show();
    await pass();
    expect(below()).toBeNull();
    await paint();
    expect(below()).not.toBeNull();
  });

  it('does not wait in a tab behind another, which gets no frames', async () => {
    hidden = true;
    show();
    await pass();
    expect(below()).not.toBeNull();
  });

  it('does not wait any longer where the tab goes behind another before its first frame', async () => {
    show();
    hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await pass();
    expect(below()).not.toBeNull();
  });

  it('is there at once for who prints, and waits on where it was not painted by then', async () => {
    show();
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(below()).not.toBeNull();
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(below()).toBeNull();
    await paint();
    expect(below()).not.toBeNull();
  });

  it('leaves nothing behind where the page goes first', async () => {
    const { unmount } = show();
    unmount();
    await paint();
    expect(below()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});
