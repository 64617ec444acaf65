import { describe, expect, it } from 'vitest';
import { createSprintSchema } from './sprint.ts';

const problemsOf = (startsOn: string, endsOn: string) =>
  createSprintSchema
    .safeParse({ name: 'Sprint 1', startsOn, endsOn, capacityDays: 10 })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a sprint', () => {
  it('ends after it starts, a year later at most', () => {
    for (const end of ['2026-11-27', '2026-12-10', '2027-11-28'])
      expect(problemsOf('2026-11-27', end)).toEqual([]);
    expect(problemsOf('2026-11-27', '2026-11-26')).toEqual([
      'endsOn: a sprint ends after it starts',
    ]);
    // A wrong digit of a year, which would stand in every plan.
    for (const end of ['2027-11-29', '2426-12-10', '9999-12-31'])
      expect(problemsOf('2026-11-27', end)).toEqual([
        'endsOn: a sprint is at most a year long: look at the year',
      ]);
  });
});
