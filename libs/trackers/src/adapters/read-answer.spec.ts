import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';
import { sampleTask } from '../testing/sample-tasks.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { githubIssueSchema } from './github/github-schemas.ts';
import { gitlabLinkSchema } from './gitlab/gitlab-schemas.ts';
import { linearIssueSchema } from './linear/linear-documents.ts';
import { readAnswer } from './read-answer.ts';

const read = (body: string) =>
  readAnswer('GitHub', { status: 200, headers: {}, body }, z.unknown());

describe('an answer', () => {
  it('holds nothing that no database keeps', () => {
    const body = String.raw`{"a":["x\u0000y","half \ud83d","\udE00 half","\uD83D\uDE00 whole","\\u0000"],"b":1}`;
    expect(read(body)).toEqual({
      a: ['x\uFFFDy', 'half \uFFFD', '\uFFFD half', '😀 whole', String.raw`\u0000`],
      b: 1,
    });
  });

  it.each(TRIAL_TRACKERS)('is read so at $name, and the issue stays known', async (tracker) => {
    const trial = trialOf(tracker);
    const links = await trial.sync([sampleTask(1)]);
    const [issue] = trial.world.issues();
    if (issue) issue.title = 'A\u0000 person \ud83d';
    const renamed = await trial.plan([sampleTask(1, { title: 'Pitwall' })], links);
    expect(renamed.plan.conflicts).toMatchObject([{ theirs: 'A\uFFFD person \uFFFD' }]);
    expect(JSON.stringify(renamed.plan.operations)).not.toMatch(/\\u0000|\\ud83d/);
  });
});

describe('the address of an issue', () => {
  it.each([
    ['github', githubIssueSchema.shape.html_url],
    ['gitlab', gitlabLinkSchema.shape.web_url],
    ['linear', linearIssueSchema.shape.url],
  ])('leads to a page at %s', (_, schema) => {
    expect(schema.safeParse('https://git.example.com/acme/shop/issues/1').success).toBe(true);
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
      expect(schema.safeParse(address).success).toBe(false);
  });
});
