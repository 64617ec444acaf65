import { beforeAll, describe, expect, it } from 'vitest';
import { type FakeFault, Killed } from '../testing/fake-service.ts';
import { linksAfter } from '../testing/links-after.ts';
import { MemoryJournal } from '../testing/memory-journal.ts';
import type { Referee } from '../testing/openapi-referee.ts';
import { sampleTask, taskId } from '../testing/sample-tasks.ts';
import { type Planned, type Trial, trialOf } from '../testing/trial/tracker-trial.ts';
import type { TrialTracker } from '../testing/trial/trial-tracker.ts';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';
import { TrackerError } from './tracker-error.ts';

const SIX = [1, 2, 3, 4, 5, 6].map((number) =>
  sampleTask(number, {
    milestone: number < 4 ? 'MVP' : 'Scale',
    blockedBy: number > 1 ? [taskId(number - 1)] : [],
    steps: number === 2 ? [{ title: 'Step of two', section: 'Do.' }] : [],
  }),
);

interface Begun {
  trial: Trial;
  planned: Planned;
  journal: MemoryJournal;
  result: PromiseSettledResult<unknown>;
}

/** A whole export of six tasks, with something that goes wrong. */
async function begin(
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
async function expectWhole({ trial, planned, journal }: Begun): Promise<void> {
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
const TRACKERS = await Promise.all(
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

describe.each(TRACKERS)('$name', ({ tracker, calls, firstIssue }) => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await tracker.referee();
  });

  it('is asked by every kind of call', () => {
    expect(calls.length).toBeGreaterThanOrEqual(2 + 7 + 5);
  });

  describe('an export whose process is killed', () => {
    it.each(calls.flatMap((call) => [[call, true] as const, [call, false] as const]))(
      'after call %i (done there: %s) and begun again makes each issue once',
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

    it('with all workers in the midst of a call looks for all of them at once, and waits for none of its own', async () => {
      const trial = trialOf(tracker, { referee });
      const tasks = [1, 2, 3, 4, 5, 6].map((number) => sampleTask(number));
      await trial.sync(tasks.slice(0, 1));
      const planned = await trial.plan(tasks);
      const journal = new MemoryJournal();
      for (const operation of planned.plan.operations)
        await journal.intend(operation, trial.clock.now());
      await trial.apply(planned, journal);
      expect(trial.world.issues()).toHaveLength(6);
    });

    it('makes each issue once though the journal is lost, too: a new dry run finds what is there', async () => {
      const { trial } = await begin(tracker, (number) =>
        number === 7 ? { kind: 'killed', done: true } : null,
      );
      await trial.sync(SIX);
      expect(trial.world.issues()).toHaveLength(7);
    });
  });

  describe('a call that is answered by what passes', () => {
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

    it('waits as long as Retry-After says, and calls nothing meanwhile', async () => {
      let refusedAt = 0;
      const times: number[] = [];
      const trial = trialOf(tracker, {
        fault: (call) => {
          times.push(trial.clock.now());
          if (call !== 5) return null;
          refusedAt = trial.clock.now();
          return { kind: 'answer', done: false, response: tracker.tooMany(90) };
        },
      });
      await trial.sync(SIX);
      const after = times.filter((at) => at > refusedAt);
      expect(after.length).toBeGreaterThan(5);
      expect(Math.min(...after) - refusedAt).toBeGreaterThanOrEqual(90_000);
    });
  });

  describe('a call that is answered by what does not pass', () => {
    it('stops at 401, and goes on with another credential', async () => {
      const begun = await begin(tracker, (number) =>
        number >= 8 ? { kind: 'answer', response: tracker.failure(401), done: false } : null,
      );
      expect(begun.result).toMatchObject({ status: 'rejected', reason: expect.any(TrackerError) });
      await begun.trial.apply(begun.planned, begun.journal);
      await expectWhole(begun);
    });

    it.each([404, 410])('goes on with the others where one issue answers %i', async (code) => {
      const trial = trialOf(tracker);
      const links = await trial.sync(SIX);
      const changed = SIX.map((task) => ({ ...task, title: `${task.title} anew` }));
      const planned = await trial.plan(changed, links);
      const [first] = trial.world.issues();
      const broken = trialOf(tracker, {
        clock: trial.clock,
        world: trial.world,
        fault: (_, request) =>
          tracker.isAbout(request, first?.key ?? '')
            ? { kind: 'answer', response: tracker.failure(code), done: false }
            : null,
      });
      const journal = new MemoryJournal();
      expect(await broken.apply(planned, journal)).toEqual({ done: 5, failed: 1, skipped: 0 });
      expect(journal.failures).toMatchObject([{ fault: 'gone' }]);
    });

    it('says what the tracker refuses, and skips only what needs it', async () => {
      const { journal, trial, planned } = await begin(tracker, (number) =>
        number === firstIssue
          ? { kind: 'answer', response: tracker.refusal.response, done: false }
          : null,
      );
      expect(journal.failures).toHaveLength(1);
      const [failure] = journal.failures;
      expect(failure?.message).toBe(tracker.refusal.message);
      const refused = planned.plan.operations.find(({ key }) => key === failure?.key);
      expect(refused?.kind).toBe('create_issue');
      const skipped = planned.plan.operations.filter(
        ({ key }) => journal.rows.get(key)?.state === 'skipped',
      );
      expect(skipped.length).toBeGreaterThanOrEqual(1);
      for (const { needs } of skipped) expect(needs.length).toBeGreaterThanOrEqual(1);
      const unmade = skipped.filter(({ kind }) => kind === 'create_issue');
      expect(trial.world.issues()).toHaveLength(7 - 1 - unmade.length);
    });
  });
});
