import type { IssueChange } from '../merge/merge-issue.ts';
import type {
  BodyFormat,
  IssueFields,
  IssueReference,
  MarkedAs,
  RemoteIssue,
  ScalarField,
} from '../model/issue.ts';
import type { NamedThing } from '../plan/sync-input.ts';
import type { RateLimits } from './rate-limits.ts';

/** One page of a list, and where the next begins. */
export interface TrackerPage<Item> {
  items: readonly Item[];
  next: string | null;
}

export interface TrackerCapabilities {
  fields: ReadonlySet<ScalarField>;
  dependencies: boolean;
  subIssues: boolean;
  /** Whether labels must be made before an issue can have them. */
  createsLabels: boolean;
}

/**
 * One tracker's API in Pitwall's words. Each method is exactly one call, and throws a `TrackerError` when it
 * did not come to what was asked for.
 */
export interface TrackerAdapter {
  readonly name: 'github' | 'gitlab' | 'jira' | 'linear';
  readonly capabilities: TrackerCapabilities;
  readonly format: BodyFormat;
  readonly limits: RateLimits;
  /** Issues with Pitwall's label in any state. */
  listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>>;
  /** The newest issues with the label that were made since, newest first. */
  newestIssues(label: string, since: Date): Promise<readonly RemoteIssue[]>;
  listLabels(cursor: string | null): Promise<TrackerPage<string>>;
  listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>>;
  readIssue(reference: IssueReference): Promise<RemoteIssue>;
  createLabel(name: string): Promise<void>;
  createMilestone(title: string): Promise<NamedThing>;
  createIssue(draft: IssueDraft): Promise<RemoteIssue>;
  updateIssue(reference: IssueReference, change: TrackerIssueChange): Promise<RemoteIssue>;
  addBlocker(issue: IssueReference, blocker: IssueReference): Promise<void>;
  removeBlocker(issue: IssueReference, blocker: IssueReference): Promise<void>;
  /** Keys of the issues that block this one. */
  listBlockers(issue: IssueReference): Promise<readonly string[]>;
  attach(parent: IssueReference, child: IssueReference): Promise<void>;
  /** Keys of the sub-issues. */
  listChildren(parent: IssueReference): Promise<readonly string[]>;
}

/** A new issue; its milestone is the tracker's id for it. */
export interface IssueDraft extends Omit<IssueFields, 'section' | 'milestone'> {
  body: string;
  milestone: NamedThing | null;
  markedAs: MarkedAs;
}

export interface TrackerIssueChange extends Omit<IssueChange, 'milestone'> {
  milestone?: NamedThing | null;
}
