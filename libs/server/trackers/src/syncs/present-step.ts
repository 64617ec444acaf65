import type { TrackerStep } from '@pitwall/contracts';
import { type IssueFields, SCALAR_FIELDS } from '@pitwall/trackers';
import type { WorkRow } from './operation.repository.ts';
import { type PlannedWork, taskOf } from './planned-work.ts';

/** A piece of work as a person reads it. */
export function presentStep(
  { position, work, state, message }: WorkRow,
  titles: ReadonlyMap<string, string>,
): TrackerStep {
  const taskId = taskOf(work);
  const title = titles.get(taskId ?? '') ?? '';
  return { position, taskId, state, message, ...detailOf(work, title) };
}

type Detail = Pick<TrackerStep, 'kind' | 'title' | 'issue' | 'changes'>;

function detailOf(work: PlannedWork, title: string): Detail {
  const plain = { kind: work.kind, title, issue: null, changes: [] } as Pick<
    Detail,
    'title' | 'issue' | 'changes'
  >;
  switch (work.kind) {
    case 'record':
      return {
        kind: work.takes.length > 0 ? 'take' : 'record',
        title,
        issue: shown(work.reference),
        changes: work.takes.map(({ field, from, to }) => ({ field, from, to })),
      };
    case 'create_label':
      return { ...plain, kind: work.kind, title: work.name };
    case 'create_milestone':
      return { ...plain, kind: work.kind, title: work.title };
    case 'create_issue':
      return {
        ...plain,
        kind: work.kind,
        title: work.fields.title,
        changes: madeOf(work.fields),
      };
    case 'update_issue':
      return {
        kind: work.kind,
        title,
        issue: shown(work.reference),
        changes: work.changes.map(({ field, from, to }) => ({
          field,
          from: copied(from),
          to: copied(to),
        })),
      };
    case 'add_comment':
      return {
        kind: work.kind,
        title,
        issue: shown(work.reference),
        changes: [{ field: 'comment', from: null, to: work.outcome.text }],
      };
    default:
      return { ...plain, kind: work.kind };
  }
}

const shown = ({ key, url }: { key: string; url: string }) => ({ key, url });
const copied = <Value>(value: Value | readonly string[]): Value | string[] =>
  Array.isArray(value) ? [...(value as readonly string[])] : (value as Value);

const madeOf = (fields: IssueFields): Detail['changes'] => [
  ...SCALAR_FIELDS.filter((field) => fields[field] !== null && field !== 'state').map((field) => ({
    field,
    from: null,
    to: fields[field],
  })),
  { field: 'labels', from: null, to: [...fields.labels] },
];
