import { githubTrialTracker } from './github-trial-tracker.ts';
import { gitlabTrialTracker } from './gitlab-trial-tracker.ts';
import { jiraTrialTracker } from './jira-trial-tracker.ts';
import { linearTrialTracker } from './linear-trial-tracker.ts';
import type { TrialTracker } from './trial-tracker.ts';

/** Every tracker that Pitwall keeps step with: the engine's specs run for each. */
export const TRIAL_TRACKERS: readonly TrialTracker[] = [
  githubTrialTracker,
  jiraTrialTracker,
  gitlabTrialTracker,
  linearTrialTracker,
];
