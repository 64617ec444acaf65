import { componentTitle, type PriorityTerms, type RankedGap } from '@pitwall/contracts';
import { dayCount, formatNumber, list, ordinal, plural } from './words.ts';

/** "First because 3 incidents and “Too many connections” trace to it, it unlocks 4 tasks, and it costs 1.5 days." */
export function reasonSentence(
  reasons: PriorityTerms,
  { rank, kind, days }: Pick<RankedGap, 'rank' | 'kind' | 'days'>,
): string {
  const clauses = [
    ...neededClause(reasons),
    ...triggerClause(reasons),
    ...tieClauses(reasons),
    ...urgencyClause(reasons),
    ...unlockClause(reasons),
    costClause(kind, days),
  ];
  return `${ordinal(rank)} because ${list(clauses, true)}.`;
}

function neededClause({ neededFor, due }: PriorityTerms): string[] {
  if (neededFor !== null) return [`${neededFor} needs it`];
  const isDueForOthers = due.length > 0 && due.every(({ reason }) => reason === 'needed_by');
  if (!isDueForOthers) return [];
  const others = due.flatMap((each) => (each.reason === 'needed_by' ? [each.practice] : []));
  return [`${list(others)} ${others.length === 1 ? 'needs' : 'need'} it`];
}

/** The trigger is worth a word where the practice's stage has not come yet. */
function triggerClause({ due }: PriorityTerms): string[] {
  if (due.some(({ reason }) => reason === 'stage')) return [];
  return due.flatMap((each) => (each.reason === 'trigger' ? [each.says] : []));
}

function tieClauses({ boost, gate, impact }: PriorityTerms): string[] {
  const ties = [
    ...(boost.incidents.length > 0 ? [plural(boost.incidents.length, 'incident')] : []),
    ...boost.symptoms.map(({ title }) => `“${title}”`),
  ];
  const moved = boost.breaks.map(
    ({ component, earliest }) =>
      `the break of ${midSentence(componentTitle(component))} in ${monthOf(earliest)}`,
  );
  const clauses = [
    ...(ties.length > 0
      ? [
          `${list(ties)} ${boost.incidents.length + boost.symptoms.length === 1 ? 'traces' : 'trace'} to it`,
        ]
      : []),
    ...(moved.length > 0 ? [`it moves ${list(moved)}`] : []),
  ];
  if (clauses.length > 0) return clauses;
  return [`it is ${gate.gate} with impact ${formatNumber(impact)} of 5`];
}

/** "database connections", "API CPU". */
const midSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** "March 2026": as exact as a forecast is. */
const monthOf = (at: string): string => `${MONTHS[Number(at.slice(5, 7)) - 1]} ${at.slice(0, 4)}`;

const urgencyClause = ({ urgency }: PriorityTerms): string[] =>
  urgency.stagesPast === 0
    ? []
    : [
        `the ${urgency.measuredBy === 'pressure' ? 'load' : 'declared stage'} is ` +
          `${plural(urgency.stagesPast, 'stage')} past it`,
      ];

const unlockClause = ({ unlocks }: PriorityTerms): string[] =>
  unlocks.length === 0 ? [] : [`it unlocks ${plural(unlocks.length, 'task')}`];

const costClause = (kind: RankedGap['kind'], days: number): string =>
  kind === 'find_out' ? `finding out takes ${dayCount(days)}` : `it costs ${dayCount(days)}`;
