import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherChanges } from './gather-changes.ts';

describe('changes that come at a time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are told once for each system', () => {
    const tell = vi.fn();
    const changes = gatherChanges(tell);
    for (const id of ['a', 'a', 'b', 'a']) changes.add(id);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(tell.mock.calls.flat().sort()).toEqual(['a', 'b']);
  });

  it('are told in the middle of a long run of them', () => {
    const tell = vi.fn();
    const changes = gatherChanges(tell);
    for (let passed = 0; passed < 3_000; passed += 100) {
      changes.add('a');
      vi.advanceTimersByTime(100);
    }
    expect(tell.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(tell.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('are forgotten when nobody listens any more', () => {
    const tell = vi.fn();
    const changes = gatherChanges(tell);
    changes.add('a');
    changes.stop();
    vi.advanceTimersByTime(5_000);
    expect(tell).not.toHaveBeenCalled();
  });
});
