import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Attempt, JobStopped } from './attempt.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LIMIT = 1_000;
const heeding = (attempt: Attempt) => () =>
  new Promise<void>((_, reject) => {
    attempt.signal.addEventListener('abort', () => reject(attempt.signal.reason as Error));
  });

describe('Attempt', () => {
  it('ends as its work does', async () => {
    await new Attempt(100).run(async () => undefined, LIMIT);
    await expect(
      new Attempt(100).run(async () => {
        throw new Error('broken');
      }, LIMIT),
    ).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells work that takes too long to stop', async () => {
    const attempt = new Attempt(100);
    const run = attempt.run(heeding(attempt), LIMIT);
    const ended = expect(run).rejects.toThrow('longer than its time limit');
    await vi.advanceTimersByTimeAsync(LIMIT);
    await ended;
    expect(attempt.stopped).toBe('time limit');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up work that does not heed the signal', async () => {
    const attempt = new Attempt(100);
    const run = attempt.run(() => new Promise(() => undefined), LIMIT);
    const ended = expect(run).rejects.toBeInstanceOf(JobStopped);
    attempt.stop('shutdown');
    attempt.stop('lost');
    await vi.advanceTimersByTimeAsync(99);
    expect(attempt.stopped).toBe('shutdown');
    await vi.advanceTimersByTimeAsync(1);
    await ended;
  });

  it('lets work finish that was told to stop', async () => {
    const attempt = new Attempt(100);
    const run = attempt.run(() => new Promise((resolve) => setTimeout(resolve, 50)), LIMIT);
    attempt.stop('shutdown');
    await vi.advanceTimersByTimeAsync(50);
    await run;
  });
});
