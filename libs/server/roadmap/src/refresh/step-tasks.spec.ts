import type { PracticeStanding, RankedGap, TaskState } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { type KeptTask, stepTasks } from './step-tasks.ts';

const gap = (practice: string, rank: number, given: Partial<RankedGap> = {}): RankedGap => ({
  practice,
  stage: 'mvp',
  kind: 'mend',
  rank,
  value: 4,
  days: 2,
  priority: 2.5,
  needs: [],
  bundle: { for: practice, members: [practice], ratio: 1 },
  reasons: {
    impact: 4,
    gate: { gate: 'required', factor: 1 },
    urgency: { stagesPast: 0, measuredBy: 'pressure', factor: 1 },
    boost: { symptoms: [], incidents: [], breaks: [], factor: 1 },
    effort: { mean: 2, remaining: 1, cost: 1.4 },
    due: [],
    unlocks: [],
    neededFor: null,
  },
  sentence: `Because of ${practice}.`,
  ...given,
});
const kept = (
  practiceId: string | null,
  state: TaskState,
  given: Partial<KeptTask> = {},
): KeptTask => ({
  id: `task ${practiceId ?? given.id}`,
  kind: practiceId === null ? 'custom' : 'mend',
  practiceId,
  state,
  rank: null,
  pin: null,
  ...given,
});
const standing = (given: Partial<PracticeStanding> = {}): PracticeStanding => ({
  practice: 'DB-05',
  topic: 'database',
  stage: 'mvp',
  gate: 'required',
  impact: 5,
  dueness: 'due',
  reasons: [],
  trigger: null,
  applicable: true,
  applicability: 'applies',
  claimed: 'absent',
  reads: 'absent',
  standing: 'open',
  unansweredBecause: null,
  value: { low: 0, high: 0 },
  evidence: 'none',
  freshUntil: null,
  risk: null,
  ...given,
});
const risk = (status: NonNullable<PracticeStanding['risk']>['status']) =>
  standing({ risk: { status, expiresAt: '2026-05-01T00:00:00.000Z', touchedBy: [] } });

function step(before: KeptTask[], gaps: RankedGap[], standings: PracticeStanding[] = [standing()]) {
  let made = 0;
  const titles = new Map([['DB-05', 'Backups run']]);
  const newId = () => `new ${(made += 1)}`;
  return stepTasks({ kept: before, gaps, standings, titles, newId });
}

describe('stepTasks', () => {
  it('makes a task of a new gap', () => {
    expect(step([], [gap('DB-05', 1)])).toEqual({
      tasks: [
        {
          id: 'new 1',
          practiceId: 'DB-05',
          kind: 'mend',
          title: 'Backups run',
          state: 'todo',
          days: 2,
          priority: 2.5,
          rank: 1,
          computedRank: 1,
          reasons: { sentence: 'Because of DB-05.', terms: gap('DB-05', 1).reasons },
        },
      ],
      closed: [],
      custom: [],
      changes: [],
      dependencies: [],
    });
    expect(step([], [gap('DB-05', 1, { kind: 'find_out' })]).tasks[0]?.title).toBe(
      'Find out: Backups run',
    );
  });

  it.each(['todo', 'doing', 'done_unverified'] as const)(
    'keeps an open task as a person has it: %s',
    (state) => {
      const { tasks, changes } = step([kept('DB-05', state)], [gap('DB-05', 3)]);
      expect(tasks).toMatchObject([{ id: 'task DB-05', state, rank: 3 }]);
      expect(changes).toEqual([]);
    },
  );

  it('takes a task up again that was found out, since now there is work', () => {
    const found = kept('DB-05', 'done_unverified', { kind: 'find_out' });
    expect(step([found], [gap('DB-05', 1)])).toMatchObject({
      tasks: [{ state: 'todo', kind: 'mend' }],
      changes: [
        { from: 'done_unverified', to: 'todo', reason: expect.stringContaining('found out') },
      ],
    });
    const doing = kept('DB-05', 'doing', { kind: 'find_out' });
    expect(step([doing], [gap('DB-05', 1)]).tasks[0]?.state).toBe('doing');
  });

  it.each([
    [
      'met',
      standing({ standing: 'met', reads: 'in_place' }),
      'done',
      'The practice is met: in place.',
    ],
    [
      'proven',
      standing({ standing: 'met', reads: 'proven' }),
      'done',
      'The practice is met: proven.',
    ],
    [
      'agreed away',
      standing({ standing: 'not_applicable', applicability: 'agreed' }),
      'dropped',
      'The team says that the practice does not apply.',
    ],
    [
      'away by what it is',
      standing({ standing: 'not_applicable', applicability: 'condition_false' }),
      'dropped',
      'The practice does not apply to what the system is.',
    ],
    [
      'said not to apply',
      standing({ standing: 'unanswered', unansweredBecause: 'awaiting_approval' }),
      'dropped',
      'The practice is said not to apply, which waits for approval.',
    ],
    [
      'taken back',
      standing({ standing: 'unanswered', unansweredBecause: 'not_assessed' }),
      'dropped',
      'The answer was taken back.',
    ],
    ['an accepted risk', risk('accepted'), 'dropped', 'The risk is accepted until 1 May 2026.'],
    ['not due', standing({ dueness: 'not_yet' }), 'dropped', 'The practice is not due any more.'],
  ] as const)('closes a task whose practice is %s', (_, now, to, reason) => {
    for (const from of ['todo', 'doing', 'done_unverified'] as const) {
      expect(step([kept('DB-05', from)], [], [now])).toMatchObject({
        tasks: [],
        closed: [{ id: 'task DB-05', state: to }],
        changes: [{ taskId: 'task DB-05', from, to, reason }],
      });
    }
  });

  it('drops a task whose practice is gone from the catalogue', () => {
    expect(step([kept('DB-05', 'todo')], [], [])).toMatchObject({
      closed: [{ state: 'dropped' }],
      changes: [{ reason: 'The catalogue does not hold this practice any more.' }],
    });
  });

  it.each(['done', 'dropped'] as const)('leaves a closed task alone: %s', (state) => {
    expect(step([kept('DB-05', state)], [])).toMatchObject({ closed: [], changes: [] });
  });

  it.each([
    ['done', standing(), 'The practice is not met any more.'],
    ['dropped', standing(), 'The practice is due again.'],
    [
      'done',
      standing({ standing: 'unanswered', unansweredBecause: 'contradicted' }),
      'A finding contradicts the answer.',
    ],
    [
      'done',
      standing({ standing: 'unanswered', unansweredBecause: 'unknown' }),
      'The answer is that nobody can tell.',
    ],
    ['dropped', risk('touched'), 'A symptom or an incident touches the accepted risk.'],
    ['dropped', risk('lapsed'), 'The risk is not accepted any more: it has expired.'],
  ] as const)('reopens a task that was %s', (from, now, reason) => {
    expect(step([kept('DB-05', from)], [gap('DB-05', 1)], [now])).toMatchObject({
      tasks: [{ id: 'task DB-05', state: 'todo' }],
      changes: [{ from, to: 'todo', reason }],
    });
  });

  it('puts open custom tasks behind the others, in the order in which they came', () => {
    const before = [
      kept(null, 'todo', { id: 'a' }),
      kept(null, 'done', { id: 'b' }),
      kept(null, 'doing', { id: 'c' }),
    ].map((task, index) => ({ ...task, id: 'abc'.charAt(index) }));
    expect(step(before, [gap('DB-05', 1), gap('MO-01', 2)]).custom).toEqual([
      { id: 'a', rank: 3, computedRank: 3 },
      { id: 'c', rank: 4, computedRank: 4 },
    ]);
  });

  it('ties tasks to those that they need', () => {
    const gaps = [gap('DB-05', 1), gap('MO-01', 2, { needs: ['DB-05'] })];
    expect(step([kept('DB-05', 'todo')], gaps).dependencies).toEqual([
      { taskId: 'new 1', dependsOnId: 'task DB-05' },
    ]);
  });
});
