import { expect } from 'vitest';
import type { FakeFault } from './fake-service.ts';
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
