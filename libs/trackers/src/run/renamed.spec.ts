import { describe, expect, it } from 'vitest';
import { planSync } from '../plan/plan-sync.ts';
import { sampleIssue, sampleMapping, sampleTask, taskId } from '../testing/sample-tasks.ts';
import { markdownBody } from '../model/markdown-body.ts';
import type { SyncLink } from '../plan/sync-input.ts';
import type { RemoteIssue } from '../model/issue.ts';
import { RateLimiter } from './rate-limiter.ts';
import { readTracker } from './read-tracker.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import type { TrackerAdapter } from './tracker-adapter.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { githubTrialTracker } from '../testing/trial/github-trial-tracker.ts';

const task = sampleTask(1);
const { title, section, state, labels, milestone, assignee } = task;
const link: SyncLink = {
  taskId: taskId(1),
  reference: { key: 'OLD-7', id: '10007', url: 'https://acme.atlassian.net/browse/OLD-7' },
  base: { title, section, state, labels, milestone, assignee },
  blockedBy: [],
  steps: new Map(),
  attached: new Set(),
};
const renamed: RemoteIssue = sampleIssue(7, {
  title,
  reference: { key: 'NEW-7', id: '10007', url: 'https://acme.atlassian.net/browse/NEW-7' },
  body: markdownBody.withSection('', section, { taskId: taskId(1), step: null }),
});

describe('an issue that is called otherwise, as after its project got another key', () => {
  it('is the same issue: not gone, not another, and nothing to write', () => {
    const plan = planSync({
      tasks: [task],
      links: [link],
      tracker: { issues: [renamed], labels: ['pitwall'], milestones: [] },
      mapping: sampleMapping(),
    });
    expect(plan).toMatchObject({ operations: [], notices: [], conflicts: [] });
    expect(plan.matched).toMatchObject([{ reference: { key: 'NEW-7', id: '10007' } }]);
  });

  it('is not asked for again where the list has it', async () => {
    const { adapter: real } = trialOf(githubTrialTracker);
    const asked: string[] = [];
    const adapter: TrackerAdapter = {
      ...real,
      capabilities: { ...real.capabilities, createsLabels: false, fields: new Set(['title']) },
      format: real.format,
      limits: real.limits,
      listIssues: () => Promise.resolve({ items: [renamed], next: null }),
      readIssue: ({ key }) => {
        asked.push(key);
        return Promise.resolve(renamed);
      },
    } as TrackerAdapter;
    const clock = new SimulatedClock();
    const limiter = new RateLimiter(clock, { concurrency: 4, windows: [] });
    const reading = readTracker({ adapter, limiter, clock, label: 'pitwall' }, [link]);
    expect((await clock.run(reading)).issues).toEqual([renamed]);
    expect(asked).toEqual([]);
  });
});
