import type { ActivityRow } from './activity.repository.ts';

const STATES: Record<string, string> = {
  not_assessed: 'not assessed',
  unknown: 'not known',
  absent: 'absent',
  started: 'started',
  partial: 'partly there',
  in_place: 'in place',
  proven: 'proven',
  not_applicable: 'not applicable',
  accepted_risk: 'an accepted risk',
  todo: 'to do',
  doing: 'in progress',
  done_unverified: 'done, not verified',
  done: 'done',
  dropped: 'dropped',
};
const SCANS: Record<string, string> = {
  code: 'A scan of the code came in',
  database: 'A report about a database came in',
  import: 'Results of another tool came in',
};
const EXCERPT = 200;

/** What happened, without who did it: "answered that DB-05 is in place". */
export function activitySentence(row: Omit<ActivityRow, 'at' | 'id'>): string {
  switch (row.kind) {
    case 'answer':
      return `${row.practice ?? 'A practice'} was answered: ${stateWord(row.after)}`;
    case 'comment':
      return `${row.after === 'replied' ? 'A reply' : 'A comment'} on ${subjectWord(row)}`;
    case 'task':
      return `"${row.title ?? ''}" is ${stateWord(row.after)}`;
    case 'incident':
      return `An incident was recorded: ${row.title ?? ''}`;
    case 'snapshot':
      return `A snapshot was taken: ${row.title ?? ''}`;
    case 'scan':
      return `${SCANS[row.before ?? ''] ?? 'A report came in'}${row.after === null ? '' : `, at ${row.after.slice(0, 10)}`}`;
  }
}

/** What was said, cut off at the end of a word. */
export function excerptOf({ kind, title }: Pick<ActivityRow, 'kind' | 'title'>): string | null {
  if (kind !== 'comment' || title === null) return null;
  const line = title.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, EXCERPT).replace(/\s\S*$/u, '')} …`;
}

const stateWord = (state: string | null): string => STATES[state ?? ''] ?? state ?? 'changed';

const subjectWord = ({ before, practice }: Pick<ActivityRow, 'before' | 'practice'>): string =>
  before === 'practice'
    ? (practice ?? 'a practice')
    : before === 'task'
      ? 'a task'
      : before === 'incident'
        ? 'an incident'
        : 'the system';
