import { type Report, dayInWords } from '@pitwall/contracts';
import type { BreakFact, Named, SharedFacts, WorkFact } from './report-facts.ts';
import { counted, daysWord, momentWord, moneyWord, numberWord, sentences } from './words.ts';

/** The longest lists of a report: it is read, and a file of it has an end. */
export const LISTED = { systems: 500, breaks: 20, work: 30 } as const;

const listed = (work: readonly WorkFact[], count: number) => ({
  items: work.slice(0, LISTED.work).map((one) => ({ ...one })),
  leftOut: Math.max(0, count - LISTED.work),
});

/** "between 3 March 2027 and 9 June 2027": without a verb, as a component may be many things. */
export function breakWords(
  { status, earliest, latest }: Pick<BreakFact, 'status' | 'earliest' | 'latest'>,
  timeZone: string,
): string {
  if (status === 'already_past') return 'past the limit already';
  const from = momentWord(earliest, timeZone);
  if (latest === null) return `from ${from} on, later at less growth`;
  const to = momentWord(latest, timeZone);
  return from === to ? `on ${from}` : `between ${from} and ${to}`;
}

/** What came to be done, and what was lost. */
export function doneSection(
  facts: Pick<SharedFacts, 'since' | 'done'>,
  more: { says: string | null; lost: Report['done']['lost'] },
): Report['done'] {
  const { since, done } = facts;
  const { count, days, latest } = done;
  const finished =
    count === 0
      ? `No task came to be done since ${dayInWords(since)}.`
      : `Since ${dayInWords(since)}, ${counted(count, 'task')} came to be done: ${counted(days, 'day')} of work.`;
  const lost =
    more.lost.length === 0
      ? null
      : `${counted(more.lost.length, 'practice')} that ${more.lost.length === 1 ? 'was' : 'were'} in place ${more.lost.length === 1 ? 'is' : 'are'} not any more.`;
  return {
    since,
    sentence: sentences(finished, more.says, lost),
    days,
    ...listed(latest, count),
    lost: more.lost,
  };
}

const costSentence = ({ now, low, high, currency }: NonNullable<SharedFacts['cost']>): string => {
  const [today, least, most] = [now, low, high].map((amount) => moneyWord(amount, currency));
  return `Infrastructure costs ${today} a month now and, at today’s growth, between ${least} and ${most} in a year.`;
};

/** What the next quarter costs, by the plan. */
export function nextSection(
  { today, until, ahead, pathDays, cost }: SharedFacts,
  { sprints, toWhat }: { sprints: string; toWhat: string },
): Report['next'] {
  const { availableDays, plannedDays, work } = ahead;
  const planned =
    availableDays === 0
      ? `No sprint is planned until ${dayInWords(until)}, so there is no cost to tell for the next quarter.`
      : plannedDays === 0
        ? `Until ${dayInWords(until)} ${sprints} have ${counted(availableDays, 'day')} for this work, and nothing to do in them.`
        : `Until ${dayInWords(until)} the plan takes ${counted(plannedDays, 'day')} of work; ${sprints} have ${numberWord(availableDays)} for it.`;
  const path =
    pathDays.high === 0 ? `Nothing is left ${toWhat}.` : `Left ${toWhat}: ${daysWord(pathDays)}.`;
  const infrastructure = cost === null ? null : costSentence(cost);
  return {
    from: today,
    to: until,
    sentence: sentences(planned, path, infrastructure),
    plannedDays,
    availableDays,
    pathDays,
    ...listed(work, work.length),
    cost,
  };
}

export const lostOf = (titles: readonly string[], system: Named): Report['done']['lost'] =>
  titles.map((title) => ({ title, system }));
