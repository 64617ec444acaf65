import { describe, expect, it, vi } from 'vitest';
import { holdUnsaved, typedWords, unsavedStore } from './unsaved.ts';

describe('unsavedStore', () => {
  it('knows what is unsaved of all that is held, until it is let go of', () => {
    const told = vi.fn();
    const quiet = unsavedStore.subscribe(told);
    let typed = false;
    const release = [holdUnsaved(() => false), holdUnsaved(() => typed)];
    expect(unsavedStore.holds()).toBe(true);
    expect(unsavedStore.isUnsaved()).toBe(false);
    typed = true;
    expect(unsavedStore.isUnsaved()).toBe(true);
    for (const letGo of release) letGo();
    expect(unsavedStore.holds()).toBe(false);
    expect(unsavedStore.isUnsaved()).toBe(false);
    expect(told).toHaveBeenCalledTimes(4);
    quiet();
  });
});

describe('typedWords', () => {
  it('takes what is empty for what was never touched', () => {
    const untouched = typedWords({ name: 'Payments', figures: {} });
    expect(
      typedWords({ name: 'Payments', note: '', figures: { users: null }, practices: [] }),
    ).toBe(untouched);
    expect(typedWords({ name: 'Payments', figures: { users: 0 } })).not.toBe(untouched);
  });
});
