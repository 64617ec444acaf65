import { describe, expect, it } from 'vitest';
import { pathReading } from './path-words.ts';

const item = (practice: string) => ({
  practice,
  stage: 'breakdown' as const,
  rank: 1,
  days: { low: 1, high: 1 },
  certain: true,
  unanswered: false,
  accepted: false,
  required: true,
  needs: [],
});
const path = (unanswered: number, ...practices: string[]) => ({
  target: 'breakdown' as const,
  items: practices.map(item),
  days: { low: 2, high: 3 },
  unanswered,
  notJudged: [],
});
const stages = [
  {
    tasks: [
      { id: 'a', practice: 'DB-01' },
      { id: 'b', practice: 'DB-02' },
      { id: 'c', practice: 'CA-01' },
      { id: 'd', practice: null },
    ],
  },
];
const done = (...tasks: [string, string][]) => ({
  done: tasks.map(([task, on]) => ({ task, sprint: 's', on })),
});

describe('pathReading', () => {
  it('is done with the last task on the path, whatever comes after', () => {
    expect(
      pathReading({
        path: path(0, 'DB-01', 'DB-02'),
        stages,
        plan: done(['a', '2026-12-15'], ['b', '2026-12-01'], ['c', '2027-03-01']),
      }),
    ).toEqual({ days: { low: 2, high: 3 }, on: '2026-12-15', unanswered: 0 });
  });

  it('gives no day while a task is in no sprint or an answer is missing', () => {
    expect(
      pathReading({ path: path(0, 'DB-01', 'DB-02'), stages, plan: done(['a', '2026-12-15']) })?.on,
    ).toBeNull();
    expect(
      pathReading({ path: path(1, 'DB-01'), stages, plan: done(['a', '2026-12-15']) })?.on,
    ).toBeNull();
  });

  it('is nothing without a target', () => {
    expect(pathReading({ path: null, stages, plan: done() })).toBeNull();
  });
});
