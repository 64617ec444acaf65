import { describe, expect, it } from 'vitest';
import { sampleTask } from '../testing/sample-tasks.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { githubTrialTracker } from '../testing/trial/github-trial-tracker.ts';
import { gitlabTrialTracker } from '../testing/trial/gitlab-trial-tracker.ts';

const MENTION = /(?<!\w)@[a-z]/i;
const section = 'Ask @acme/team.\n\n- [ ] use @nestjs/throttler\n- [ ] rest';

// Jira and Linear call people by nodes and by addresses of profiles, never by a word.
describe.each([githubTrialTracker, gitlabTrialTracker])('words of others at $name', (tracker) => {
  it('call nobody: not in an issue, not in a step, not in a comment', async () => {
    const trial = trialOf(tracker, { referee: await tracker.referee() });
    const steps = [{ title: 'Look', section: 'With @ada.' }];
    const links = await trial.sync([sampleTask(1, { section, steps })]);
    const outcome = { id: 'outcome-1', text: 'Verified by @ada.' };
    await trial.sync([sampleTask(1, { section, steps, outcome })], links);
    for (const issue of trial.world.issues()) {
      expect(issue.body).toContain('@');
      expect(issue.body).not.toMatch(MENTION);
      for (const comment of issue.comments) expect(comment).not.toMatch(MENTION);
    }
    expect(trial.world.issues()[0]?.comments).toHaveLength(1);
    expect(trial.service.violations).toEqual([]);
  });

  it('are the same words: nothing is left to write, and ticks stay', async () => {
    const trial = trialOf(tracker);
    const links = await trial.sync([sampleTask(1, { section })]);
    expect((await trial.plan([sampleTask(1, { section })], links)).plan.operations).toEqual([]);
    // The link is lost: the section is known by its digest.
    expect((await trial.plan([sampleTask(1, { section })])).plan).toMatchObject({
      operations: [],
      conflicts: [],
    });
    const ticks = (text: string) =>
      trial.adapter.format.withTicksOf(
        text,
        (trial.world.issues()[0]?.body ?? '').replace('- [ ] use', '- [x] use'),
      );
    expect(ticks(section)).toContain('- [x] use @nestjs/throttler');
  });
});
