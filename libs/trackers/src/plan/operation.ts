import type { IssueFields, IssueReference, MarkedAs, Scalar, ScalarField } from '../model/issue.ts';
import type { BaseFields } from '../model/issue.ts';

/** A field of an issue as a person compares it. */
export interface FieldChange {
  field: ScalarField | 'labels' | 'blockedBy';
  from: Scalar | readonly string[];
  to: Scalar | readonly string[];
}

interface Keyed {
  /** The same for the same work in every plan, so that a run that died knows what it has done. */
  key: string;
  /** Keys of operations that must be done before. */
  needs: readonly string[];
}

export interface CreateLabel extends Keyed {
  kind: 'create_label';
  name: string;
}
export interface CreateMilestone extends Keyed {
  kind: 'create_milestone';
  title: string;
}
/** Of a task, or of one of its steps. */
export interface CreateIssue extends Keyed {
  kind: 'create_issue';
  markedAs: MarkedAs;
  fields: IssueFields;
  /** Whether it is put into its milestone by a second call. */
  placed?: boolean;
}
export interface UpdateIssue extends Keyed {
  kind: 'update_issue';
  markedAs: MarkedAs;
  reference: IssueReference;
  base: BaseFields;
  ours: IssueFields;
  /** What was seen to change when it was planned. */
  changes: readonly FieldChange[];
  /** How many calls change it; one unless told. */
  writes?: number;
  /** How many calls add to it; none unless told. */
  creates?: number;
}
export interface AttachStep extends Keyed {
  kind: 'attach_step';
  taskId: string;
  step: number;
}
export interface ChangeBlocker extends Keyed {
  kind: 'add_blocker' | 'remove_blocker';
  taskId: string;
  blockerId: string;
  /** Whether the relation's id is read before. */
  looksUp?: boolean;
}

/** Tells once on an issue what came of its task. */
export interface AddComment extends Keyed {
  kind: 'add_comment';
  taskId: string;
  reference: IssueReference;
  outcome: TaskOutcome;
}

/** What came of a claim that a task is done. */
export interface TaskOutcome {
  /** Of what happened: it is told once. */
  id: string;
  /** Markdown. */
  text: string;
}

/** One writing call. An update reads the issue before, so that nobody's edit of the meantime is lost. */
export type Operation =
  | CreateLabel
  | CreateMilestone
  | CreateIssue
  | UpdateIssue
  | AttachStep
  | ChangeBlocker
  | AddComment;

export type CallKind =
  | 'read'
  /** Changes what is there. */
  | 'write'
  /** Makes content: trackers allow fewer of them. */
  | 'create';

/** The calls of an operation, in their order. */
export function callsOf(operation: Operation): readonly CallKind[] {
  switch (operation.kind) {
    case 'create_issue':
      return operation.placed === true ? ['create', 'write'] : ['create'];
    case 'update_issue':
      return [
        'read',
        ...Array<CallKind>(operation.writes ?? 1).fill('write'),
        ...Array<CallKind>(operation.creates ?? 0).fill('create'),
      ];
    case 'remove_blocker':
      return operation.looksUp === true ? ['read', 'write'] : ['write'];
    default:
      return ['create'];
  }
}

export const issueKey = ({ taskId, step }: MarkedAs): string =>
  step === null ? `issue:${taskId}` : `step:${taskId}:${step}`;
