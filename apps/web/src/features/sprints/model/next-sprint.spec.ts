import { describe, expect, it } from 'vitest';
import { nextSprint } from './next-sprint.ts';

const last = {
  name: 'Sprint 9',
  startsOn: '2026-03-16',
  endsOn: '2026-03-29',
  capacityDays: 40,
  debtShare: 0.25,
};

describe('nextSprint', () => {
  it('goes on where the last one ends, as long and with the same days', () => {
    expect(nextSprint(last, '2026-03-20')).toEqual({
      name: 'Sprint 10',
      startsOn: '2026-03-30',
      endsOn: '2026-04-12',
      capacityDays: 40,
      debtShare: 0.25,
    });
  });

  it('starts today where the last one is long over', () => {
    expect(nextSprint(last, '2026-06-01')).toMatchObject({
      startsOn: '2026-06-01',
      endsOn: '2026-06-14',
    });
  });

  it('does not guess a name that has no number, nor the first capacity', () => {
    expect(nextSprint({ ...last, name: 'Spring cleaning' }, '2026-03-20').name).toBe('');
    expect(nextSprint(undefined, '2026-03-20')).toMatchObject({
      name: 'Sprint 1',
      endsOn: '2026-04-02',
      capacityDays: undefined,
    });
  });
});
