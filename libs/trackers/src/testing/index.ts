export { type FakeFault, FakeService, type FakeServiceOptions, Killed } from './fake-service.ts';
export { FakeGitHub } from './github/fake-github.ts';
export type { FakeIssue } from './github/fake-presentation.ts';
export { githubReferee } from './github/github-referee.ts';
export { MemoryJournal } from './memory-journal.ts';
export type { Referee } from './openapi-referee.ts';
export { SimulatedClock } from './simulated-clock.ts';
export { TRIAL_TRACKERS } from './trial/trial-trackers.ts';
export type { TrialIssue, TrialTracker, TrialWorld } from './trial/trial-tracker.ts';
