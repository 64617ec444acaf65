import { beforeAll, describe, expect, it } from 'vitest';
import { Killed } from '../testing/fake-service.ts';
import { FakeGitHub } from '../testing/github/fake-github.ts';
import { githubReferee } from '../testing/github/github-referee.ts';
import { MemoryJournal } from '../testing/memory-journal.ts';
import type { Referee } from '../testing/openapi-referee.ts';
import { sampleTask, taskId } from '../testing/sample-tasks.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { githubTrialTracker } from '../testing/trial/github-trial-tracker.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';

let referee: Referee;
beforeAll(async () => {
  referee = await githubReferee();
});

const outcome = { id: 'outcome-1', text: 'Verified done. <!-- not ours -->' };
const claimed = sampleTask(1, { state: 'closed', outcome });

describe('what came of a task', () => {
  it('is told once on its issue, whatever dies when', async () => {
    for (const done of [true, false]) {
      let kill = false;
      const clock = new SimulatedClock();
      const github = new FakeGitHub(clock);
      const trial = trialOf(githubTrialTracker, {
        clock,
        referee,
        world: {
          ...githubTrialTracker.world(clock),
          handle: (request) => github.handle(request),
        },
        fault: (_, { url }) =>
          kill && url.endsWith('/comments') ? { kind: 'killed', done } : null,
      });
      const links = await trial.sync([sampleTask(1)]);
      const [issue] = github.withLabel('pitwall');
      const planned = await trial.plan([claimed], links);
      expect(planned.plan.calls).toEqual({ writes: 2, reads: 1 });
      const journal = new MemoryJournal();
      kill = true;
      await expect(trial.apply(planned, journal)).rejects.toThrow(Killed);
      kill = false;
      await trial.apply(planned, journal);
      expect(issue?.comments.map(({ body }) => body)).toEqual([
        'Verified done. &lt;!-- not ours -->\n\n<!-- pitwall outcome=outcome-1 -->',
      ]);
      expect(trial.service.violations).toEqual([]);
    }
  });

  it('is not told again in a later sync, nor where the link was lost', async () => {
    const trial = trialOf(githubTrialTracker);
    const links = await trial.sync([claimed], await trial.sync([sampleTask(1)]));
    expect(links[0]?.told).toBe('outcome-1');
    expect((await trial.plan([claimed], links)).plan.operations).toEqual([]);
    expect((await trial.plan([claimed])).plan.operations).toEqual([]);
  });
});

describe.each(TRIAL_TRACKERS)('an owner whom $name does not let be the assignee', (tracker) => {
  const owned = sampleTask(1, { assignee: 'stranger' });

  it('leaves the issue without one, and is asked for no more', async () => {
    const trial = trialOf(tracker, { referee: await tracker.referee() });
    const links = await trial.sync([owned]);
    expect(trial.service.violations).toEqual([]);
    expect(trial.world.issues()).toMatchObject([{ assignee: null }]);
    expect(links).toMatchObject([{ taskId: taskId(1), unassignable: 'stranger' }]);
    const { plan } = await trial.plan([owned], links);
    expect(plan.operations).toEqual([]);
    expect(plan.notices.map(({ kind }) => kind)).toEqual(['unassignable']);
    const other = sampleTask(1, { assignee: tracker.person });
    await trial.sync([other], links);
    expect(trial.world.issues()).toMatchObject([{ assignee: tracker.person }]);
  });

  it('does not keep an update from being written', async () => {
    const trial = trialOf(tracker);
    const links = await trial.sync([sampleTask(1)]);
    const after = await trial.sync([{ ...owned, title: 'Renamed' }], links);
    expect(trial.world.issues()).toMatchObject([{ title: 'Renamed', assignee: null }]);
    expect((await trial.plan([{ ...owned, title: 'Renamed' }], after)).plan.operations).toEqual([]);
  });
});
