import {
  type BaseFields,
  type BodyFormat,
  type IssueFields,
  type RemoteIssue,
  type MarkedAs,
  type Scalar,
  SCALAR_FIELDS,
  type ScalarField,
  type TrackerDefaults,
} from '../model/issue.ts';
import { type FieldOutcome, type LabelOutcome, mergeField, mergeLabels } from './merge-field.ts';

/** Changes of an issue in the tracker's terms: only what is to be written. */
export interface IssueChange {
  title?: string;
  body?: string;
  state?: 'open' | 'closed';
  /** All labels that it then has. */
  labels?: readonly string[];
  milestone?: string | null;
  assignee?: string | null;
  dueOn?: string | null;
  priority?: string | null;
  estimate?: number | null;
}

export interface IssueMerge {
  outcomes: Partial<Record<ScalarField, FieldOutcome>>;
  labels: LabelOutcome;
  /** Empty when nothing is to be written. */
  change: IssueChange;
  /** The base once `change` is written and what is taken is taken. */
  base: BaseFields;
}

export interface IssueSides {
  /** Empty when the link was lost. */
  base: BaseFields;
  ours: IssueFields;
  theirs: RemoteIssue;
  markedAs: MarkedAs;
  format: BodyFormat;
  /** The fields that the tracker has and the mapping uses. */
  fields: ReadonlySet<ScalarField>;
  /** Whether Pitwall can hold what the tracker says in this field. */
  takes: (field: ScalarField, value: Scalar) => boolean;
  /** Labels of which an issue has one. */
  alternatives?: readonly string[];
}

/** Three-way merge of an issue. Text outside of Pitwall's section is not looked at. */
export function mergeIssue(sides: IssueSides): IssueMerge {
  const { base, ours, theirs, markedAs, format, fields, takes } = sides;
  const section = format.section(theirs.body, markedAs);
  const remote: IssueFields = { ...theirs, section };
  const outcomes: Partial<Record<ScalarField, FieldOutcome>> = {};
  for (const field of SCALAR_FIELDS.filter((each) => fields.has(each))) {
    outcomes[field] = mergeField({
      base: baseOf(sides, field, section),
      ours: ours[field],
      theirs: remote[field],
      takes: takes(field, remote[field]),
      ...(field === 'section' ? { equal: sameSection(format) } : {}),
    });
  }
  const labels = mergeLabels(base.labels ?? [], ours.labels, theirs.labels, sides.alternatives);
  return {
    outcomes,
    labels,
    change: changeOf(sides, section, outcomes, labels),
    base: { ...nextBase(base, ours, remote, outcomes), labels: ours.labels },
  };
}

/** The conflicts of a merge, by field. */
export const conflictsOf = ({ outcomes }: IssueMerge) =>
  SCALAR_FIELDS.flatMap((field) => {
    const outcome = outcomes[field];
    return outcome?.kind === 'conflict' ? [{ field, ...outcome }] : [];
  });

/** What is to be taken over into Pitwall, by field. */
export const takesOf = ({ outcomes }: IssueMerge) =>
  SCALAR_FIELDS.flatMap((field) => {
    const outcome = outcomes[field];
    return outcome?.kind === 'take' ? [{ field, from: outcome.from, to: outcome.to }] : [];
  });

/**
 * The base after a person settled a conflict: as if the side that loses had not changed. `theirs` keeps what
 * the tracker has, or takes it over where Pitwall can hold it.
 */
export function settled(
  base: BaseFields,
  field: ScalarField,
  winner: 'ours' | 'theirs',
  { ours, theirs }: { ours: Scalar; theirs: Scalar },
): BaseFields {
  return { ...base, [field]: winner === 'ours' ? theirs : ours };
}

/** The base for an issue that a person ties to a task: its text stays, Pitwall's section is added. */
export function baseForLinking(ours: IssueFields): BaseFields {
  const { section: _section, labels: _labels, ...rest } = ours;
  return rest;
}

/** A lost base is found again for the section: its marker tells whether anybody touched it. */
function baseOf(
  { base, theirs, format, markedAs }: IssueSides,
  field: ScalarField,
  section: string | null,
): Scalar | undefined {
  if (field !== 'section' || base.section !== undefined || section === null) return base[field];
  const marker = format.marker(theirs.body);
  const untouched =
    marker?.taskId === markedAs.taskId &&
    marker.step === markedAs.step &&
    marker.digest === format.digest(section);
  return untouched ? section : undefined;
}

/** An issue that is in step, but whose priority never was. */
export const isPriorityNew = ({ title, priority }: BaseFields): boolean =>
  title !== undefined && (priority ?? null) === null;

/**
 * The base of an issue whose priority never was in step. What the tracker gives each new issue by itself is nobody's
 * word, and may be written over; any other is a person's, and stays theirs until they say otherwise.
 */
export const withDefaults = (
  base: BaseFields,
  { priority }: RemoteIssue,
  defaults: TrackerDefaults | undefined,
): BaseFields =>
  isPriorityNew(base) && priority !== null && priority === defaults?.priority
    ? { ...base, priority }
    : base;

const sameSection =
  (format: BodyFormat) =>
  (left: Scalar, right: Scalar): boolean =>
    typeof left === 'string' && typeof right === 'string'
      ? format.normal(left) === format.normal(right)
      : left === right;

function changeOf(
  { theirs, format, markedAs }: IssueSides,
  section: string | null,
  outcomes: IssueMerge['outcomes'],
  { add, remove }: LabelOutcome,
): IssueChange {
  const change: Record<string, unknown> = {};
  for (const field of SCALAR_FIELDS) {
    const outcome = outcomes[field];
    if (outcome?.kind !== 'write') continue;
    if (field !== 'section') change[field] = outcome.to;
    else {
      const next = outcome.to === null ? null : String(outcome.to);
      const ticked = next !== null && section !== null ? format.withTicksOf(next, section) : next;
      change['body'] = format.withSection(theirs.body, ticked, markedAs);
    }
  }
  if (add.length > 0 || remove.length > 0)
    change['labels'] = [...theirs.labels.filter((label) => !remove.includes(label)), ...add];
  return change;
}

function nextBase(
  base: BaseFields,
  ours: IssueFields,
  theirs: IssueFields,
  outcomes: IssueMerge['outcomes'],
): BaseFields {
  const next: Record<string, unknown> = { ...base };
  for (const field of SCALAR_FIELDS) {
    const outcome = outcomes[field];
    if (outcome?.kind === 'same' || outcome?.kind === 'write') next[field] = ours[field];
    if (outcome?.kind === 'take') next[field] = theirs[field];
  }
  return next;
}
