import type {
  BaseFields,
  BodyFormat,
  IssueFields,
  IssueReference,
  RemoteIssue,
  Scalar,
  ScalarField,
  TrackerDefaults,
} from '../model/issue.ts';
import type { DirectoryNames } from './directory-names.ts';

import type { TaskOutcome } from './operation.ts';

/** A task as it should stand in the tracker. */
export interface SyncTask extends IssueFields {
  id: string;
  /** In what it is called on pages. */
  section: string;
  /** Tasks that must be done before. */
  blockedBy: readonly string[];
  /** The steps of its playbook, for sub-issues. */
  steps: readonly SyncStep[];
  /** What came of the claim that it is done, where a scan or a person has decided. */
  outcome?: TaskOutcome | null;
  /** When it is worked on, where the tracker keeps its own times. */
  time?: TimeSpan | null;
}

/** Milliseconds since 1970; the end is no part of it. */
export interface TimeSpan {
  from: number;
  until: number;
}

export interface SyncStep {
  title: string;
  section: string;
}

/** What a task was last synchronized with. */
export interface SyncLink {
  taskId: string;
  reference: IssueReference;
  base: BaseFields;
  /** Tasks whose issues block this one's, as far as Pitwall wrote it. */
  blockedBy: readonly string[];
  /** Sub-issues by the number of their step. */
  steps: ReadonlyMap<number, IssueReference>;
  /** Steps whose sub-issue hangs under the issue. */
  attached: ReadonlySet<number>;
  /** The id of the outcome that was told last. */
  told?: string | null;
  /** Who the tracker does not let be the assignee: not asked for again. */
  unassignable?: string | null;
}

export interface NamedThing {
  /** What the API asks for. */
  id: string;
  title: string;
  /** Of a cycle or an iteration. */
  time?: TimeSpan;
}

/** What stands in the tracker. */
export interface TrackerReading {
  /** Every issue with Pitwall's label, and linked ones that lost it. */
  issues: readonly RemoteIssue[];
  labels: readonly string[];
  milestones: readonly NamedThing[];
  /** Read where a link needs it. */
  defaults?: TrackerDefaults;
  /** The only values that an estimate can have, if there are such; none where estimates are off. */
  scale?: readonly number[];
}

/** Where trackers differ in the calls that something takes. */
export interface CallShape {
  /** Closing and opening again is a call of its own. */
  stateApart: boolean;
  /** A sub-issue is made under its issue at once, not attached by a second call. */
  stepsMadeUnder: boolean;
  /** "Blocked by" is taken off by an id of its own, which is read before. */
  relationsById: boolean;
  /** What an issue stands in is a call of its own. */
  milestoneApart: boolean;
  /** Labels are put on by a call of their own, and each taken off by one: with the rest, all would be written. */
  labelsApart: boolean;
}

/** All of it in one call each, sub-issues and links apart. */
export const PLAIN_CALLS: CallShape = {
  stateApart: false,
  stepsMadeUnder: false,
  relationsById: false,
  milestoneApart: false,
  labelsApart: false,
};

/** What the tracker can hold, and what the mapping uses of it. */
export interface SyncMapping {
  /** The label by which Pitwall's issues are listed, so that lost links are found. */
  label: string;
  fields: ReadonlySet<ScalarField>;
  format: BodyFormat;
  /** Whether a task's dependencies become "blocked by". */
  dependencies: boolean;
  /** Whether the steps of a playbook become sub-issues. */
  subIssues: boolean;
  /** Whether labels must exist before an issue can have them. */
  createsLabels: boolean;
  /** Whether outcomes are told as comments. */
  comments?: boolean;
  /** Whether the tracker keeps its own times (cycles, iterations): tasks stand in the one of their time. */
  timed?: boolean;
  calls: CallShape;
  /** How many calls it takes to learn the tracker's ids of these; none where it is left out. */
  lookups?: (names: DirectoryNames) => number;
  /** Labels of which an issue has one: the priorities, where labels say them. */
  alternatives?: readonly string[];
  /** Whether Pitwall can hold what the tracker says in this field of this task. */
  takes: (taskId: string, field: ScalarField, value: Scalar) => boolean;
}

export interface SyncInput {
  /** In the order in which they are to be made. */
  tasks: readonly SyncTask[];
  links: readonly SyncLink[];
  tracker: TrackerReading;
  mapping: SyncMapping;
}
