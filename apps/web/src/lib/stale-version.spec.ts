// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadWhenStale } from './stale-version.ts';

const fail = () => {
  const event = new Event('vite:preloadError', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
};

describe('reloadWhenStale', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('loads the page anew once, then lets the error be seen', () => {
    vi.useFakeTimers();
    const reload = vi.fn();
    const stop = reloadWhenStale(reload);
    expect(fail()).toBe(true);
    expect(fail()).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);

    vi.advanceTimersByTime(60_000);
    expect(fail()).toBe(true);
    expect(reload).toHaveBeenCalledTimes(2);
    stop();
    expect(fail()).toBe(false);
  });
});
