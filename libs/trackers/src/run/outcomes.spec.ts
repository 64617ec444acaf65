import { describe, expect, it } from 'vitest';
import { Killed } from '../testing/fake-service.ts';
import { MemoryJournal } from '../testing/memory-journal.ts';
import { sampleTask, taskId } from '../testing/sample-tasks.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';

const outcome = { id: 'outcome-1', text: 'Verified **done**.\n\n/close <!-- not ours -->' };
const claimed = sampleTask(1, { state: 'closed', outcome });

describe.each(TRIAL_TRACKERS)('what came of a task at $name', (tracker) => {
  it.each([true, false])('is told once, where the process dies (done there: %s)', async (done) => {
    let kill = false;
    const clock = new SimulatedClock();
    const world = tracker.world(clock);
    const trial = trialOf(tracker, {
      clock,
      world,
      referee: await tracker.referee(),
      fault: (_, request) => (kill && tracker.isComment(request) ? { kind: 'killed', done } : null),
    });
    const links = await trial.sync([sampleTask(1)]);
    const planned = await trial.plan([claimed], links);
    expect(planned.plan.operations.map(({ kind }) => kind)).toContain('add_comment');
    const journal = new MemoryJournal();
    kill = true;
    await expect(trial.apply(planned, journal)).rejects.toThrow(Killed);
    expect(world.issues()[0]?.comments).toHaveLength(done ? 1 : 0);
    kill = false;
    await trial.apply(planned, journal);
    const [issue] = world.issues();
    expect(issue).toMatchObject({
      state: 'closed',
      comments: [expect.stringContaining('Verified')],
    });
    // Words of scans are words: they neither hide nor are carried out.
    expect(issue?.comments[0]).toContain('close');
    expect(issue?.comments[0]).toContain('not ours');
    expect(trial.service.violations).toEqual([]);
  });

  it('is told once though the answer is lost', async () => {
    let lost = 0;
    const trial = trialOf(tracker, {
      fault: (_, request) =>
        tracker.isComment(request) && (lost += 1) === 1 ? { kind: 'lost', done: true } : null,
    });
    await trial.sync([claimed], await trial.sync([sampleTask(1)]));
    expect(lost).toBeGreaterThan(1);
    expect(trial.world.issues()[0]?.comments).toHaveLength(1);
  });

  it('is told once though the answer is lost, and the look for it is answered by nothing and by "too many"', async () => {
    let call = 0;
    const trial = trialOf(tracker, {
      fault: (_, request) => {
        if (call === 0 && !tracker.isComment(request)) return null;
        call += 1;
        if (call === 1) return { kind: 'lost', done: true };
        if (call === 2) return { kind: 'lost', done: false };
        return call === 3 ? { kind: 'answer', done: false, response: tracker.tooMany(90) } : null;
      },
    });
    const links = await trial.sync([claimed], await trial.sync([sampleTask(1)]));
    expect(call).toBeGreaterThan(3);
    expect(links[0]?.told).toBe('outcome-1');
    expect(trial.world.issues()[0]?.comments).toHaveLength(1);
  });

  it('is not told again in a later sync, nor where the link was lost; another one is', async () => {
    const trial = trialOf(tracker);
    const links = await trial.sync([claimed], await trial.sync([sampleTask(1)]));
    expect(links[0]?.told).toBe('outcome-1');
    expect((await trial.plan([claimed], links)).plan.operations).toEqual([]);
    expect((await trial.plan([claimed])).plan.operations).toEqual([]);
    const again = sampleTask(1, { outcome: { id: 'outcome-2', text: 'Not done: open again.' } });
    await trial.sync([again], links);
    expect(trial.world.issues()[0]).toMatchObject({
      state: 'open',
      comments: [expect.stringContaining('Verified'), expect.stringContaining('open again')],
    });
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
