import type { IssueChange } from '../merge/merge-issue.ts';
import type {
  BodyFormat,
  IssueFields,
  IssueReference,
  MarkedAs,
  RemoteIssue,
  ScalarField,
  TrackerDefaults,
} from '../model/issue.ts';
import type { DirectoryNames } from '../plan/directory-names.ts';
import type { TaskOutcome } from '../plan/operation.ts';
import type { CallShape, NamedThing } from '../plan/sync-input.ts';
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
  /** Whether milestones are cycles or iterations, which the tracker makes itself. */
  timed?: boolean;
  calls: CallShape;
}

/** Learns the tracker's own ids of people, labels and states, before the first call of a run that needs them. */
export interface TrackerDirectory {
  /** How many calls it takes for these names. */
  calls(names: DirectoryNames): number;
  /** One of those calls, from 0. */
  learn(names: DirectoryNames, call: number): Promise<void>;
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
  /** Left out where names are all that the tracker asks for. */
  readonly directory?: TrackerDirectory;
  /** Reads what must be known of the project before it is listed. */
  prepare?(): Promise<void>;
  /** Once labels are listed: the only values that an estimate can have, none where estimates are off. */
  scale?(): readonly number[] | null;
  /** Where a new issue's fields are not empty: what the tracker gives it by itself. */
  defaults?(): Promise<TrackerDefaults>;
  /** Issues with Pitwall's label in any state. */
  listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>>;
  /** Issues with the label that were made since, by pages: each that was made before the first of these calls. */
  newestIssues(
    label: string,
    since: Date,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>>;
  listLabels(cursor: string | null): Promise<TrackerPage<string>>;
  listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>>;
  readIssue(reference: IssueReference): Promise<RemoteIssue>;
  createLabel(name: string): Promise<void>;
  createMilestone(title: string): Promise<NamedThing>;
  createIssue(draft: IssueDraft): Promise<Pick<RemoteIssue, 'reference'>>;
  /** Where issues are made with an id of the caller's: the one that this draft made, if it did. */
  findMade?(draft: IssueDraft): Promise<Pick<RemoteIssue, 'reference'> | null>;
  /**
   * Without the state where `calls.stateApart`, and labels where `calls.labelsApart`. `before` is as it was read right
   * before.
   */
  updateIssue(
    reference: IssueReference,
    change: TrackerIssueChange,
    before: RemoteIssue,
  ): Promise<void>;
  /** Where `calls.milestoneApart`: puts an issue into it, or into none. It may be done twice without harm. */
  placeIssue?(issue: IssueReference, milestone: NamedThing | null): Promise<void>;
  /** Where `calls.stateApart`: closes an issue, or opens it again. */
  changeState?(issue: RemoteIssue, state: 'open' | 'closed'): Promise<void>;
  /** Where `calls.labelsApart`: beside those that it has. */
  addLabels?(issue: IssueReference, labels: readonly string[]): Promise<void>;
  /** Where `calls.labelsApart`; `gone` where it is not on the issue. */
  removeLabel?(issue: IssueReference, label: string): Promise<void>;
  addBlocker(issue: IssueReference, blocker: IssueReference): Promise<void>;
  /** Where `calls.relationsById`: by what the relation is taken off; null where there is none. */
  findBlocker?(issue: IssueReference, blocker: IssueReference): Promise<string | null>;
  /** `relation` is what `findBlocker` gave. */
  removeBlocker(
    issue: IssueReference,
    blocker: IssueReference,
    relation: string | null,
  ): Promise<void>;
  /** Keys of the issues that block this one. */
  listBlockers(issue: IssueReference): Promise<readonly string[]>;
  attach(parent: IssueReference, child: IssueReference): Promise<void>;
  /** Keys of the sub-issues. */
  listChildren(parent: IssueReference): Promise<readonly string[]>;
  /** Adds a comment that can be told by its id; without it and `hasComment` outcomes are not told there. */
  addComment?(issue: IssueReference, comment: TaskOutcome): Promise<void>;
  /** Whether the comment with this id is there, made since. */
  hasComment?(issue: IssueReference, id: string, since: Date): Promise<boolean>;
}

/** A new issue; its milestone is the tracker's id for it. */
export interface IssueDraft extends Omit<IssueFields, 'section' | 'milestone'> {
  body: string;
  milestone: NamedThing | null;
  markedAs: MarkedAs;
  /** When its first call was about to be made, the same in each try; milliseconds since 1970. */
  intendedAt: number;
  /** Where `calls.stepsMadeUnder`, of a step: the issue under which it is made. */
  parent: IssueReference | null;
}

export interface TrackerIssueChange extends Omit<IssueChange, 'milestone'> {
  milestone?: NamedThing | null;
}
