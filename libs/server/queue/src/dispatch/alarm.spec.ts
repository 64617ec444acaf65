import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Alarm } from './alarm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a promise has been resolved by now. */
const isDone = async (promise: Promise<void>): Promise<boolean> => {
  let done = false;
  void promise.then(() => (done = true));
  await vi.advanceTimersByTimeAsync(0);
  return done;
};

describe('Alarm', () => {
  it('keeps a ring for the next wait, once', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    expect(await isDone(alarm.heard(1_000))).toBe(true);
    expect(await isDone(alarm.heard(1_000))).toBe(false);
  });

  it('wakes a wait by a ring, now or later, or by time', async () => {
    const alarm = new Alarm();
    const rung = alarm.heard(1_000);
    alarm.ring();
    expect(await isDone(rung)).toBe(true);
    const later = alarm.heard(1_000);
    alarm.ringIn(50);
    expect(await isDone(later)).toBe(false);
    await vi.advanceTimersByTimeAsync(50);
    expect(await isDone(later)).toBe(true);
    const timed = alarm.heard(1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await isDone(timed)).toBe(true);
  });

  it('does not wake a rest by a ring', async () => {
    const alarm = new Alarm();
    const rest = alarm.rest(1_000);
    alarm.ring();
    expect(await isDone(rest)).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await isDone(rest)).toBe(true);
    expect(await isDone(alarm.heard(1_000))).toBe(true);
  });

  it('ends every wait, and those that would follow', async () => {
    const alarm = new Alarm();
    const rest = alarm.rest(1_000);
    alarm.ringIn(10);
    alarm.end();
    expect(await isDone(rest)).toBe(true);
    expect(await isDone(alarm.heard(1_000))).toBe(true);
    expect(await isDone(alarm.rest(1_000))).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
