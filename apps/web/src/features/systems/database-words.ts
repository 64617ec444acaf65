import type { DatabaseCheck, DatabaseFigure, DatabaseReport, Outcome } from '@pitwall/contracts';
import { formatNumber } from '@pitwall/ui';

/** What an outcome of a check is called: the doctor says what to do, not what is there. */
export const CHECK_WORDS: Readonly<Record<Outcome, string>> = {
  absent: 'To mend',
  partial: 'To look at',
  error: 'Failed',
  present: 'Fine',
  not_applicable: 'Not applicable',
  not_visible: 'Not visible',
};
const ORDER = Object.keys(CHECK_WORDS) as Outcome[];

/** Outcomes that ask for something: told in full. */
export const ASKING: ReadonlySet<Outcome> = new Set(['absent', 'partial', 'error']);

/** What can do most harm first. */
export const inOrder = (checks: readonly DatabaseCheck[]): DatabaseCheck[] =>
  [...checks].sort(
    (one, other) =>
      ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome) ||
      other.impact - one.impact ||
      one.practice.localeCompare(other.practice),
  );

/** "2 checks ask for mending, 1 for a look; 30 more ask for nothing." */
export const reportSentence = (checks: readonly DatabaseCheck[]): string => {
  const count = (outcome: Outcome) => checks.filter((check) => check.outcome === outcome).length;
  const [mend, look] = [count('absent'), count('partial')];
  const rest = checks.length - mend - look;
  if (mend + look === 0)
    return `None of ${checks.length === 1 ? 'one check' : `${checks.length} checks`} asks for anything.`;
  const parts = [
    ...(mend > 0 ? [`${mend} ${mend === 1 ? 'check asks' : 'checks ask'} for mending`] : []),
    ...(look > 0
      ? [`${look} ${mend > 0 ? '' : look === 1 ? 'check asks ' : 'checks ask '}for a look`]
      : []),
  ];
  return `${parts.join(', ')}; ${rest} more ${rest === 1 ? 'asks' : 'ask'} for nothing.`;
};

export const databaseLine = ({ database }: DatabaseReport): string =>
  [
    `PostgreSQL ${database.version}`,
    `seen as ${database.role}`,
    ...(database.standby ? ['a standby'] : []),
  ].join(' · ');

/** "40 of 97 connections". */
export const figureWords = ({ value, limit, unit }: DatabaseFigure): string =>
  `${formatNumber(value)}${limit === null ? '' : ` of ${formatNumber(limit)}`} ${unit}`;

/** What would show more, each once. */
export const grantsOf = (checks: readonly DatabaseCheck[]): string[] => [
  ...new Set(checks.flatMap(({ grant }) => grant ?? [])),
];
