/** What a field of an issue can hold; null where it is empty. */
export type Scalar = string | number | null;

/** Fields that hold one value, in the order in which people read them. */
export const SCALAR_FIELDS = [
  'title',
  'section',
  'state',
  'milestone',
  'assignee',
  'dueOn',
  'priority',
  'estimate',
] as const;
export type ScalarField = (typeof SCALAR_FIELDS)[number];

/**
 * An issue as both sides see it. `section` is the part of the body between Pitwall's marks, as the tracker's
 * own format has it; null where there is none. What stands outside of it belongs to people.
 */
export interface IssueFields {
  title: string;
  section: string | null;
  state: 'open' | 'closed';
  labels: readonly string[];
  /** The title of the milestone, version or cycle. */
  milestone: string | null;
  /** As the tracker names people. */
  assignee: string | null;
  /** YYYY-MM-DD. */
  dueOn: string | null;
  priority: string | null;
  /** Working days. */
  estimate: number | null;
}

/** The fields as last synchronized. A field that never was is left out. */
export type BaseFields = Partial<IssueFields>;

/** How the tracker finds an issue again. */
export interface IssueReference {
  /** What its API asks for in addresses: `17`, `PROJ-17`, a UUID. */
  key: string;
  /** What its API asks for where one issue names another; often the same. */
  id: string;
  url: string;
}

/** An issue as read from the tracker. */
export interface RemoteIssue {
  reference: IssueReference;
  title: string;
  /** The whole body, byte for byte. */
  body: string;
  state: 'open' | 'closed';
  labels: readonly string[];
  milestone: string | null;
  /** Where it can stand in several: the titles of all. */
  milestones?: readonly string[];
  assignee: string | null;
  dueOn: string | null;
  priority: string | null;
  estimate: number | null;
  /** ISO 8601. */
  createdAt: string;
}

/** What a tracker gives each new issue of the mapped type by itself. */
export type TrackerDefaults = Partial<Pick<IssueFields, 'priority'>>;

/** What Pitwall's marks in a body say. */
export interface Marker {
  taskId: string;
  /** Of a sub-issue: which step of the task's playbook, from 1. */
  step: number | null;
  /** Of the section as Pitwall wrote it, so that an edit is seen though the link is lost. */
  digest: string;
}

/** Reads and writes Pitwall's section in a body of a tracker's own format. */
export interface BodyFormat {
  /** The section of this task (and step), or null where the body has none. */
  section(body: string, of: MarkedAs): string | null;
  /** The body with the section set, removed when null; every byte outside stays. */
  withSection(body: string, section: string | null, of: MarkedAs): string;
  /** The first marker in the body. */
  marker(body: string): Marker | null;
  /** Which section it was, as its marker keeps it. */
  digest(section: string): string;
  /** What is compared: two sections that differ in ticks or line ends alone are the same. */
  normal(section: string): string;
  /** The section with the steps ticked that are ticked in another. */
  withTicksOf(section: string, other: string): string;
}

export interface MarkedAs {
  taskId: string;
  step: number | null;
}
