import type { PracticeStanding } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { type ComparedAssessment, compareSnapshots } from './compare-snapshots.ts';

const standing = (practice: string, given: Partial<PracticeStanding>): PracticeStanding => ({
  practice,
  topic: 'database',
  stage: 'mvp',
  gate: 'required',
  impact: 3,
  dueness: 'due',
  reasons: [],
  trigger: null,
  applicable: true,
  applicability: 'applies',
  claimed: 'not_assessed',
  reads: null,
  standing: 'unanswered',
  unansweredBecause: 'not_assessed',
  value: { low: 0, high: 1 },
  evidence: 'none',
  freshUntil: null,
  risk: null,
  ...given,
});
const met = { standing: 'met', claimed: 'in_place', unansweredBecause: null } as const;
const open = { standing: 'open', claimed: 'absent', unansweredBecause: null } as const;
const unknown = { claimed: 'unknown', unansweredBecause: 'unknown' } as const;
const notDue = { dueness: 'not_yet' } as const;

const side = (name: string, ...standings: PracticeStanding[]): ComparedAssessment => ({
  name,
  snapshot: null,
  at: '2026-03-01T00:00:00.000Z',
  catalogueVersion: '2020.1',
  standings,
  score: { low: 10, high: 20 },
  titles: new Map(standings.map(({ practice }) => [practice, `Title of ${practice}`])),
});
const compare = (before: Partial<PracticeStanding>, after: Partial<PracticeStanding>) => {
  const comparison = compareSnapshots(
    side('then', standing('DB-05', before)),
    side('now', standing('DB-05', after)),
  );
  const { regressed, resolved, changed, newlyDue } = comparison;
  return Object.entries({ regressed, resolved, changed, newlyDue })
    .filter(([, list]) => list.length > 0)
    .map(([name]) => name);
};

describe('compareSnapshots', () => {
  it.each([
    ['nothing', open, open, []],
    ['met before, open now', met, open, ['regressed']],
    [
      'met before, contradicted now',
      met,
      { ...met, standing: 'unanswered', unansweredBecause: 'contradicted' },
      ['regressed'],
    ],
    ['open before, met now', open, met, ['resolved']],
    ['unknown before, met now', unknown, met, ['resolved']],
    [
      'open before, agreed not to apply',
      open,
      { applicable: false, standing: 'not_applicable', claimed: 'not_applicable' },
      ['resolved'],
    ],
    ['looked at for the first time, and open', {}, open, ['changed']],
    ['unknown before, open now', unknown, open, ['changed']],
    ['looked at for the first time, and met', {}, met, ['changed']],
    ['better, but still open', open, { ...open, claimed: 'partial' }, ['changed']],
    ['a risk was accepted', open, { ...open, claimed: 'accepted_risk' }, ['changed']],
    ['due for the first time', { ...open, ...notDue }, open, ['newlyDue']],
    ['due no more', open, { ...open, ...notDue }, []],
    ['changed while not due', { ...open, ...notDue }, { ...met, ...notDue }, ['changed']],
  ] as const)('tells %s', (_, before, after, lists) => {
    expect(compare(before, after)).toEqual(lists);
  });

  it('names practices that only one side has', () => {
    const from = side('then', standing('DB-05', met));
    const to = side('now', standing('DB-05', met), standing('SE-03', open));
    expect(compareSnapshots(from, to)).toEqual({
      from: { name: 'then', at: from.at, snapshot: null, catalogueVersion: '2020.1' },
      to: { name: 'now', at: to.at, snapshot: null, catalogueVersion: '2020.1' },
      regressed: [],
      resolved: [],
      newlyDue: [{ practice: 'SE-03', title: 'Title of SE-03' }],
      changed: [
        { practice: 'SE-03', title: 'Title of SE-03', before: 'not_assessed', after: 'absent' },
      ],
      score: { before: { low: 10, high: 20 }, after: { low: 10, high: 20 } },
    });
  });

  it('has no score where nothing was due', () => {
    const from = { ...side('then'), score: { low: null, high: null } };
    expect(compareSnapshots(from, side('now')).score).toEqual({
      before: null,
      after: { low: 10, high: 20 },
    });
  });
});
