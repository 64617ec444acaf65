import { beforeAll, describe, expect, it } from 'vitest';
import { type FakeFault, Killed } from './fake-service.ts';
import { linksAfter } from './links-after.ts';
import { MemoryJournal } from './memory-journal.ts';
import type { Referee } from './openapi-referee.ts';
import { sampleTask, taskId } from './sample-tasks.ts';
import { type Planned, type Trial, trialOf } from './trial/tracker-trial.ts';
import type { TrialTracker } from './trial/trial-tracker.ts';
import { TRIAL_TRACKERS } from './trial/trial-trackers.ts';

export const SIX = [1, 2, 3, 4, 5, 6].map((number) =>
  sampleTask(number, {
    milestone: number < 4 ? 'MVP' : 'Scale',
    blockedBy: number > 1 ? [taskId(number - 1)] : [],
    steps: number === 2 ? [{ title: 'Step of two', section: 'Do.' }] : [],
  }),
);

export interface Begun {
  trial: Trial;
  planned: Planned;
  journal: MemoryJournal;
  result: PromiseSettledResult<unknown>;
}

/** A whole export of six tasks, with something that goes wrong. */
export async function begin(
  tracker: TrialTracker,
  fault: (call: number) => FakeFault | null,
  referee?: Referee,
): Promise<Begun> {
  let armed = false;
  let calls = 0;
  const trial = trialOf(tracker, {
    ...(referee ? { referee } : {}),
    fault: () => (armed ? fault((calls += 1)) : null),
  });
  const planned = await trial.plan(SIX);
  armed = true;
  const journal = new MemoryJournal();
  const [result] = await Promise.allSettled([trial.apply(planned, journal)]);
  armed = false;
  return { trial, planned, journal, result };
}

/** Exactly what was wanted: six issues and a sub-issue, tied together; and nothing left to do. */
export async function expectWhole({ trial, planned, journal }: Begun): Promise<void> {
  const issues = trial.world.issues();
  expect(issues.map(({ title }) => title).sort()).toEqual([
    'Step of two',
    ...SIX.map(({ title }) => title),
  ]);
  expect(issues.flatMap(({ blockedBy }) => blockedBy)).toHaveLength(5);
  expect(issues.flatMap(({ children }) => children)).toHaveLength(1);
  expect(trial.world.milestones().sort()).toEqual(['MVP', 'Scale']);
  expect(trial.service.violations).toEqual([]);
  const { plan } = await trial.plan(SIX, linksAfter(planned.plan, journal, []));
  expect(plan.operations).toEqual([]);
}

const passing = ({ failure, tooMany }: TrialTracker): [string, FakeFault][] => [
  ['500', { kind: 'answer', response: failure(500), done: false }],
  ['500 after it was done', { kind: 'answer', response: failure(500), done: true }],
  ['502', { kind: 'answer', response: failure(502), done: false }],
  ['no answer', { kind: 'lost', done: false }],
  ['a connection reset after it was done', { kind: 'lost', done: true }],
  ['too many calls, with Retry-After', { kind: 'answer', response: tooMany(90), done: false }],
  ['too many calls, without', { kind: 'answer', response: tooMany(null), done: false }],
  ['429', { kind: 'answer', response: failure(429), done: false }],
  [
    'malformed JSON of what was done',
    { kind: 'answer', response: { status: 201, headers: {}, body: '{"id": 1' }, done: true },
  ],
];

/** With the number of calls that the export takes. */
export const TRACKERS = await Promise.all(
  TRIAL_TRACKERS.map(async (tracker) => {
    const { plan } = await trialOf(tracker).plan(SIX);
    const calls = Array.from(
      { length: plan.calls.writes + plan.calls.reads },
      (_, index) => index + 1,
    );
    // After what it learns, a label and two milestones.
    const firstIssue = plan.calls.reads + 4;
    return { name: tracker.name, tracker, calls, firstIssue };
  }),
);

/** A kill and every fault that passes, at some of the calls of an export; each issue is there once in the end. */
export function describeFaultsAt(some: (calls: number[], firstIssue: number) => number[]): void {
  describe.each(TRACKERS)('$name', ({ tracker, calls: all, firstIssue }) => {
    const calls = some(all, firstIssue);
    let referee: Referee;
    beforeAll(async () => {
      referee = await tracker.referee();
    });

    it.each(calls.flatMap((call) => [[call, true] as const, [call, false] as const]))(
      'killed after call %i (done there: %s) and begun again makes each issue once',
      async (call, done) => {
        const begun = await begin(
          tracker,
          (number) => (number === call ? { kind: 'killed', done } : null),
          referee,
        );
        expect(begun.result).toMatchObject({ status: 'rejected', reason: expect.any(Killed) });
        await begun.trial.apply(begun.planned, begun.journal);
        await expectWhole(begun);
      },
    );

    it.each(
      passing(tracker).flatMap(([name, fault]) =>
        calls.map((call) => [name, call, fault] as const),
      ),
    )('%s at call %i is done once in the end', async (_, call, fault) => {
      const begun = await begin(tracker, (number) => (number === call ? fault : null));
      expect(begun.result.status).toBe('fulfilled');
      expect(begun.journal.failures).toEqual([]);
      await expectWhole(begun);
    });
  });
}
