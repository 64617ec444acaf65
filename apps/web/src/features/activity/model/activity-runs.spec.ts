import type { Activity } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { activityRuns, activityRunTitle, runPractices } from './activity-runs.ts';

const ANA = { userId: 'ana', name: 'Ana Ortiz' };
const AT = Date.UTC(2026, 10, 26, 12);

/** Newest first; each the given seconds before noon. */
const answered = (seconds: number, change: Partial<Activity> = {}): Activity => ({
  id: `answer-${seconds}`,
  kind: 'answer',
  at: new Date(AT - seconds * 1000).toISOString(),
  by: ANA,
  system: { slug: 'shop', name: 'Shop' },
  sentence: 'answered',
  excerpt: null,
  practice: `DB-0${seconds}`,
  subject: null,
  ...change,
});
const sizes = (items: readonly Activity[]) => activityRuns(items).map((run) => run.length);
const all = (...items: Activity[]) => items as [Activity, ...Activity[]];

describe('activityRuns', () => {
  it('makes one row of what was accepted together, at one instant', () => {
    const at = new Date(AT).toISOString();
    const together = [1, 2, 3, 4, 5].map((number) => answered(number, { at }));
    expect(sizes([...together, answered(900)])).toEqual([5, 1]);
  });

  it('leaves two alone, and begins anew after a pause', () => {
    expect(sizes([answered(1), answered(2)])).toEqual([1, 1]);
    expect(sizes([1, 2, 3, 400, 401, 402].map((second) => answered(second)))).toEqual([3, 3]);
  });

  it.each<[string, Partial<Activity>]>([
    ['another person', { by: { userId: 'ben', name: 'Ben Okafor' } }],
    ['nobody', { by: null }],
    ['another system', { system: { slug: 'search', name: 'Search' } }],
    ['another kind', { kind: 'task' }],
  ])('is ended by %s', (_name, change) => {
    expect(sizes([answered(1), answered(2), answered(3, change), answered(4)])).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('never gathers what says something of its own', () => {
    expect(sizes([1, 2, 3].map((second) => answered(second, { kind: 'comment' })))).toEqual([
      1, 1, 1,
    ]);
  });

  it('says how many, and of what', () => {
    const run = all(answered(1), answered(2), answered(3));
    expect(activityRunTitle(run)).toBe('3 practices answered');
    expect(activityRunTitle(run, true)).toBe('3 or more practices answered');
    expect(runPractices(run)).toEqual(['DB-01', 'DB-02', 'DB-03']);
  });

  it('counts a practice once, however often it was answered', () => {
    const same = { practice: 'DB-01' };
    expect(activityRunTitle(all(answered(1), answered(2), answered(3, same)))).toBe(
      '2 practices answered',
    );
    expect(activityRunTitle(all(answered(1), answered(2, same), answered(3, same)))).toBe(
      'A practice answered 3 times',
    );
    const task = { kind: 'task' } as const;
    expect(activityRunTitle(all(answered(1, task), answered(2, task), answered(3, task)))).toBe(
      '3 changes of tasks',
    );
  });
});
