export { githubAdapter, type GitHubOptions } from './adapters/github/github-adapter.ts';
export { githubOffers } from './adapters/github/github-offers.ts';
export { GITHUB_ENTERPRISE_LIMITS, GITHUB_LIMITS } from './adapters/github/github-limits.ts';
export { gitlabAdapter, type GitLabOptions } from './adapters/gitlab/gitlab-adapter.ts';
export { gitlabOffers } from './adapters/gitlab/gitlab-offers.ts';
export { GITLAB_LIMITS, GITLAB_SELF_MANAGED_LIMITS } from './adapters/gitlab/gitlab-limits.ts';
export { jiraAdapter, type JiraAdapterOptions } from './adapters/jira/jira-adapter.ts';
export { jiraOffers } from './adapters/jira/jira-offers.ts';
export type { TrackerChoices } from './adapters/tracker-choices.ts';
export { JIRA_LIMITS } from './adapters/jira/jira-limits.ts';
export { linearAdapter, type LinearOptions } from './adapters/linear/linear-adapter.ts';
export { linearOffers } from './adapters/linear/linear-offers.ts';
export { LINEAR_PRIORITIES } from './adapters/linear/linear-presentation.ts';
export { LINEAR_LIMITS } from './adapters/linear/linear-limits.ts';
export type { CheckAnnotation, CheckResult, CheckRunDraft } from './checks/check-run.ts';
export { CheckRunWriter } from './checks/check-run-writer.ts';
export { GitHubChecks } from './checks/github-checks.ts';
export type { ContentEvidence, IssueContent } from './content/issue-content.ts';
export { permalink, type CodePlace } from './content/permalink.ts';
export { reasonNow } from './content/reason-now.ts';
export { renderMarkdown } from './content/render-markdown.ts';
export type { FieldOutcome } from './merge/merge-field.ts';
export {
  baseForLinking,
  conflictsOf,
  type IssueMerge,
  mergeIssue,
  settled,
  takesOf,
} from './merge/merge-issue.ts';
export {
  type BaseFields,
  type BodyFormat,
  type IssueFields,
  type IssueReference,
  type MarkedAs,
  type RemoteIssue,
  type Scalar,
  SCALAR_FIELDS,
  type ScalarField,
} from './model/issue.ts';
export { markdownBody } from './model/markdown-body.ts';
export {
  callsOf,
  type FieldChange,
  issueKey,
  type Operation,
  type TaskOutcome,
} from './plan/operation.ts';
export {
  planSync,
  type SyncConflict,
  type SyncNotice,
  type SyncPlan,
  type SyncSummary,
  type SyncTake,
} from './plan/plan-sync.ts';
export type {
  NamedThing,
  SyncInput,
  SyncLink,
  SyncMapping,
  SyncStep,
  SyncTask,
  TimeSpan,
  TrackerReading,
} from './plan/sync-input.ts';
export { withFormerMarks } from './run/former-marks.ts';
export { Calls } from './run/calls.ts';
export { type RunClock, systemRunClock } from './run/clock.ts';
export type { Journal, JournalEntry, OperationOutcome } from './run/journal.ts';
export { MustWait } from './run/must-wait.ts';
export { RateLimiter } from './run/rate-limiter.ts';
export { leastMilliseconds, type RateLimits } from './run/rate-limits.ts';
export { readTracker } from './run/read-tracker.ts';
export { runPlan, type RunParts, type RunResult } from './run/run-plan.ts';
export type { TrackerAdapter } from './run/tracker-adapter.ts';
export { TrackerError, type TrackerFault } from './run/tracker-error.ts';
export type { TrackerRequest, TrackerResponse, TrackerTransport } from './run/transport.ts';
