import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressReporter, type Step } from './progress-reporter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const record = () => {
  const sent: number[] = [];
  const reporter = new ProgressReporter(({ done }: Step) => sent.push(done));
  return { sent, reporter };
};

describe('ProgressReporter', () => {
  it('sends the first step at once, and then the latest at its pace', () => {
    const { sent, reporter } = record();
    for (let done = 0; done <= 100; done += 1) reporter.report(done, 100);
    expect(sent).toEqual([0]);
    vi.advanceTimersByTime(200);
    expect(sent).toEqual([0, 100]);
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual([0, 100]);
  });

  it('sends at most five a second', () => {
    const { sent, reporter } = record();
    for (let done = 0; done < 100; done += 1) {
      reporter.report(done, 100);
      vi.advanceTimersByTime(10);
    }
    expect(sent.length).toBeLessThanOrEqual(6);
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
  });

  it('sends nothing after it was stopped, and still knows the latest', () => {
    const { sent, reporter } = record();
    reporter.report(1, 3);
    reporter.report(2, 3);
    reporter.stop();
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual([1]);
    expect(reporter.latest).toEqual({ done: 2, total: 3 });
  });
});
