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

const PAUSES = { left: 100, room: 10 };
const heard = (alarm: Alarm, last = Number.NEGATIVE_INFINITY): Promise<void> =>
  alarm.heard(1_000, last, PAUSES);

describe('Alarm', () => {
  it('keeps a ring for the next wait, once', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    expect(await isDone(heard(alarm))).toBe(true);
    expect(await isDone(heard(alarm))).toBe(false);
  });

  it('wakes a wait by a ring, now or later, or by time', async () => {
    const alarm = new Alarm();
    const rung = heard(alarm);
    alarm.ring();
    expect(await isDone(rung)).toBe(true);
    const later = heard(alarm);
    alarm.ringIn(50);
    expect(await isDone(later)).toBe(false);
    await vi.advanceTimersByTimeAsync(50);
    expect(await isDone(later)).toBe(true);
    const timed = heard(alarm);
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
    expect(await isDone(heard(alarm))).toBe(true);
  });

  it('lets jobs that were left gather, and room be used soon', async () => {
    const alarm = new Alarm();
    const left = heard(alarm, performance.now());
    alarm.ring('left');
    await vi.advanceTimersByTimeAsync(50);
    alarm.ring('left');
    expect(await isDone(left)).toBe(false);
    await vi.advanceTimersByTimeAsync(50);
    expect(await isDone(left)).toBe(true);
    const room = heard(alarm, performance.now());
    alarm.ring('left');
    await vi.advanceTimersByTimeAsync(5);
    alarm.ring('room');
    expect(await isDone(room)).toBe(false);
    await vi.advanceTimersByTimeAsync(5);
    expect(await isDone(room)).toBe(true);
  });

  it('wakes at once after a quiet time', async () => {
    const alarm = new Alarm();
    const last = performance.now();
    await vi.advanceTimersByTimeAsync(100);
    const left = heard(alarm, last);
    alarm.ring('left');
    expect(await isDone(left)).toBe(true);
  });

  it('ends every wait, and those that would follow', async () => {
    const alarm = new Alarm();
    const rest = alarm.rest(1_000);
    alarm.ringIn(10);
    alarm.end();
    expect(await isDone(rest)).toBe(true);
    expect(await isDone(heard(alarm))).toBe(true);
    expect(await isDone(alarm.rest(1_000))).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
