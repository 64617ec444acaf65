import { beforeAll, describe, expect, it } from 'vitest';
import { begin, expectWhole, SIX, TRACKERS } from '../testing/fault-sweep.ts';
import type { FakeFault } from '../testing/fake-service.ts';
import { MemoryJournal } from '../testing/memory-journal.ts';
import type { Referee } from '../testing/openapi-referee.ts';
import { sampleTask } from '../testing/sample-tasks.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { TrackerError } from './tracker-error.ts';

// Each fault at each call: tracker-faults.slow.spec.ts.
describe.each(TRACKERS)('$name', ({ tracker, calls, firstIssue }) => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await tracker.referee();
  });

  it('is asked by every kind of call', () => {
    expect(calls.length).toBeGreaterThanOrEqual(2 + 7 + 5);
  });

  describe('an export whose process is killed', () => {
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

    it('says within seconds that a page answers in its place, before a plan and in the midst of one', async () => {
      const page = { status: 200, headers: {}, body: '\n<!doctype html><title>Sign in</title>' };
      const answer: FakeFault = { kind: 'answer', response: page, done: false };
      const trial = trialOf(tracker, { fault: () => answer });
      const begunAt = trial.clock.now();
      const told = { fault: 'foreign', message: expect.stringContaining('check the address') };
      await expect(trial.plan(SIX)).rejects.toMatchObject(told);
      expect(trial.clock.now() - begunAt).toBeLessThan(10_000);

      const begun = await begin(tracker, (number) => (number >= 8 ? answer : null));
      expect(begun.result).toMatchObject({ status: 'rejected', reason: told });
      await begun.trial.apply(begun.planned, begun.journal);
      await expectWhole(begun);
    });

    it('is asked once more after a page that passes', async () => {
      const page = { status: 200, headers: {}, body: '<html>' };
      const begun = await begin(tracker, (number) =>
        number === firstIssue ? { kind: 'answer', response: page, done: true } : null,
      );
      expect(begun.result).toMatchObject({ status: 'fulfilled' });
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
