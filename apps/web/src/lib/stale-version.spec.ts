// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { isStaleVersion, noticeStaleVersion, staleVersionStore } from './stale-version.ts';

const fail = () => {
  const event = new Event('vite:preloadError', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
};

describe('a newer version', () => {
  it('is noticed by code that is gone, and nothing is loaded anew by itself', () => {
    const told = vi.fn();
    const stop = noticeStaleVersion(() => true);
    const leave = staleVersionStore.subscribe(told);
    expect(staleVersionStore.isStale()).toBe(false);
    // The error goes on to the page that needed the code.
    expect(fail()).toBe(false);
    expect(staleVersionStore.isStale()).toBe(true);
    expect(told).toHaveBeenCalledTimes(1);
    leave();
    stop();
  });

  it('is not what a lost connection means', () => {
    const stop = noticeStaleVersion(() => false);
    fail();
    expect(staleVersionStore.isStale()).toBe(false);
    stop();
  });

  it.each([
    'Failed to fetch dynamically imported module: http://x/a.js',
    'error loading dynamically imported module: http://x/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('is told by the error: %s', (message) => {
    expect(isStaleVersion(new TypeError(message))).toBe(true);
    expect(isStaleVersion(new TypeError('x is not a function'))).toBe(false);
  });
});
