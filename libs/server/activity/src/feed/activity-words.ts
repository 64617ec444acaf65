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

/**
 * What happened, without who did it: `DB-05 "Backups are made automatically" was answered: in place, absent before`.
 * @param practice the title of the row's practice, null where it is about none or its catalogue does not know it
 */
export function activitySentence(
  row: Omit<ActivityRow, 'at' | 'id'>,
  practice: string | null,
): string {
  switch (row.kind) {
    case 'answer':
      return `${practiceWord(row, practice)} was answered: ${changeWords(row)}`;
    case 'comment':
      return `${row.after === 'replied' ? 'A reply' : 'A comment'} on ${subjectWord(row, practice)}`;
    case 'task':
      return `"${row.title ?? ''}" is ${changeWords(row)}`;
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

const changeWords = ({ before, after }: Pick<ActivityRow, 'before' | 'after'>): string => {
  const is = stateWord(after);
  if (before === null || before === 'not_assessed') return is;
  return before === after ? `${is}, as before` : `${is}, ${stateWord(before)} before`;
};

const practiceWord = ({ practice }: Pick<ActivityRow, 'practice'>, title: string | null): string =>
  `${practice ?? 'A practice'}${title === null ? '' : ` "${title}"`}`;

const subjectWord = (
  row: Pick<ActivityRow, 'before' | 'practice' | 'about'>,
  practice: string | null,
): string => {
  const about = row.about === null ? '' : ` "${row.about}"`;
  if (row.before === 'practice') return practiceWord(row, practice);
  if (row.before === 'task') return `the task${about}`;
  return row.before === 'incident' ? `the incident${about}` : 'the system';
};
