import type { AuditEvent } from '@pitwall/contracts';
import { namedWords } from '../../lib/list-words.ts';
import { runsOf, type Run } from '../../lib/runs.ts';
import { auditTitle, isRecord } from './audit-words.ts';

/** Of more subjects than these the number is said. */
export const NAMED = 5;

/** One thing done several times in a row; `events` newest first, as the log has them. */
export interface AuditRun {
  events: Run<AuditEvent>;
}

/** The system that an event is about, else the kind of thing: readings of several components are one run. */
const placeOf = ({ subjectType, subjectId, after }: AuditEvent): string => {
  if (subjectType === 'system') return subjectId;
  const { systemId, system } = isRecord(after) ? after : {};
  return typeof systemId === 'string'
    ? systemId
    : typeof system === 'string'
      ? system
      : subjectType;
};

const isAlike = (later: AuditEvent, event: AuditEvent): boolean =>
  later.action === event.action &&
  later.actor.userId === event.actor.userId &&
  later.actor.tokenId === event.actor.tokenId &&
  later.address === event.address &&
  placeOf(later) === placeOf(event);

/** The log with what one person did over and over, to the same system and without a long pause, as one run. */
export const auditRuns = (events: readonly AuditEvent[]): (AuditEvent | AuditRun)[] =>
  runsOf(events, isAlike).map((run) => (run.length === 1 ? run[0] : { events: run }));

const plural = (noun: string): string => (noun.endsWith('s') ? noun : `${noun}s`);

/** "37 answers written"; "System: updated, 4 times" where it is the same one; `more` where older ones are unread. */
export const runTitle = ({ events }: AuditRun, more = false): string => {
  const [first] = events;
  const count = more ? `${events.length} or more` : `${events.length}`;
  const title = auditTitle(first.action, first.after);
  const [noun = '', verb] = title.split(': ');
  const isSame = events.every(({ subjectId }) => subjectId === first.subjectId);
  if (verb === undefined || isSame) return `${title}, ${count} times`;
  return `${count} ${plural(noun.toLowerCase())} ${verb}`;
};

/** What an event was about, as far as it says so in a word: a practice, a title, a name, or each of a list of these. */
export const auditSubjects = ({ before, after }: AuditEvent): string[] => {
  const said = { ...(isRecord(before) ? before : {}), ...(isRecord(after) ? after : {}) };
  const lists = Object.values(said).filter((value): value is unknown[] => Array.isArray(value));
  return [said, ...lists.flat().filter(isRecord)].flatMap(
    ({ practice, title, name, component }) => {
      const named = practice ?? title ?? name ?? component;
      return typeof named === 'string' ? [named] : [];
    },
  );
};

/** The title of one event with what it was about: "Answer: written, DB-05"; without it where the shown changes say it. */
export const eventTitle = (event: AuditEvent, shown: readonly (string | null)[]): string => {
  const title = auditTitle(event.action, event.after);
  const subjects = auditSubjects(event).filter((one) => !shown.includes(one));
  return subjects.length === 0 ? title : `${title}, ${namedWords(subjects, NAMED)}`;
};

/** The same of a run, each once. */
export const runSubjects = ({ events }: AuditRun): string[] => [
  ...new Set(events.flatMap(auditSubjects)),
];
