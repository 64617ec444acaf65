import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foundOrLate } from './found-or-late.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether it is time to render. */
const watch = (load: () => Promise<void>) => {
  const seen = { isTime: false };
  void foundOrLate({ load }).then(() => {
    seen.isTime = true;
  });
  return seen;
};

describe('the first page', () => {
  it('is rendered when it was found, and no clock goes on', async () => {
    let found: () => void = () => undefined;
    const seen = watch(
      () =>
        new Promise((resolve) => {
          found = resolve;
        }),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.isTime).toBe(false);
    found();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.isTime).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is rendered as it is where finding it takes long', async () => {
    const seen = watch(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(299);
    expect(seen.isTime).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.isTime).toBe(true);
  });

  it('is rendered where finding it failed, which the router shows', async () => {
    const seen = watch(() => Promise.reject(new Error('No connection.')));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.isTime).toBe(true);
  });
});
