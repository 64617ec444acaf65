import { daySchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { projectSprints, withCapacity } from './project-sprints.ts';

const sprint = (id: string, startsOn: string, endsOn: string) => ({
  id,
  teamId: 'team',
  name: id,
  startsOn,
  endsOn,
  capacityDays: 20,
  debtShare: 0.2,
  closedAt: null,
  closedByClock: false,
  carriedTasks: null,
  carriedDays: null,
  carriedTo: null,
});
const place = { today: '2026-03-01', teamId: 'team' };

describe('projectSprints', () => {
  it('goes on as the last two did, weekends between them and all', () => {
    const sprints = [
      sprint('one', '2026-03-02', '2026-03-13'),
      sprint('two', '2026-03-16', '2026-03-27'),
    ];
    expect(projectSprints(sprints, 2, place)).toMatchObject([
      { id: 'projected-1', startsOn: '2026-03-30', endsOn: '2026-04-10', capacityDays: 20 },
      { id: 'projected-2', startsOn: '2026-04-13', endsOn: '2026-04-24', debtShare: 0.2 },
    ]);
  });

  it('never lets two overlap', () => {
    const [next] = projectSprints([sprint('one', '2026-03-02', '2026-03-15')], 1, place);
    expect(next?.startsOn).toBe('2026-03-16');
  });

  it('ends with the days that can be written', () => {
    const endless = [sprint('some day', '2026-01-01', '2999-12-31')];
    const projected = projectSprints(endless, 20, place);
    expect(projected).toHaveLength(7);
    for (const { startsOn, endsOn } of projected)
      expect([startsOn, endsOn].every((day) => daySchema.safeParse(day).success)).toBe(true);
    expect(projectSprints([sprint('never', '1900-01-01', '9999-12-31')], 20, place)).toEqual([]);
  });

  it('needs a capacity where there is no sprint', () => {
    expect(projectSprints([], 3, place)).toEqual([]);
    expect(projectSprints([], 1, { ...place, capacityDays: 12 })).toMatchObject([
      { startsOn: '2026-03-01', endsOn: '2026-03-14', capacityDays: 12, debtShare: 1 },
    ]);
  });
});

describe('withCapacity', () => {
  it('changes what is given and leaves the rest', () => {
    const sprints = [sprint('one', '2026-03-02', '2026-03-13')];
    expect(withCapacity(sprints, { capacityDays: 12 })).toMatchObject([
      { capacityDays: 12, debtShare: 0.2 },
    ]);
    expect(sprints[0]?.capacityDays).toBe(20);
  });
});
