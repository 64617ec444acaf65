import { describe, expect, it } from 'vitest';
import { sampleTask } from '../testing/sample-tasks.ts';
import { inTheirTime } from './in-their-time.ts';

const day = (date: string): number => Date.parse(`2026-${date}T00:00:00Z`);
const span = (from: string, until: string) => ({ from: day(from), until: day(until) });
const CYCLES = [
  { id: '1', title: 'Cycle 1', time: span('01-05', '01-12') },
  { id: '2', title: 'Cycle 2', time: span('01-12', '01-19') },
  { id: '3', title: 'Cycle 3', time: span('01-19', '02-02') },
  { id: '4', title: 'no time' },
];

describe('a task in the times of its tracker', () => {
  it.each([
    ['shares most of its sprint', span('01-10', '01-20'), 'Cycle 2'],
    ['is the earlier of two alike', span('01-05', '01-19'), 'Cycle 1'],
    ['is there for a part of it alone', span('02-01', '02-20'), 'Cycle 3'],
    ['ends as its sprint begins: none', span('02-02', '02-16'), null],
    ['there is none without a sprint', null, null],
  ])('stands in the cycle that %s', (_, time, milestone) => {
    const [task] = inTheirTime([sampleTask(1, { milestone: 'Sprint 9', time })], CYCLES);
    expect(task?.milestone).toBe(milestone);
  });
});
