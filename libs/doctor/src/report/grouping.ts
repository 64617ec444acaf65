import {
  type DatabaseCheck,
  type DatabaseReport,
  databaseTitle,
  type Outcome,
} from '@pitwall/contracts';

/** What each outcome is called, in the order in which checks are shown. */
export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  absent: 'to mend',
  partial: 'to look at',
  present: 'fine',
  error: 'failed',
  not_applicable: 'not applicable',
  not_visible: 'not visible',
};
const ORDER = Object.keys(OUTCOME_TITLES) as Outcome[];

export interface Group {
  outcome: Outcome;
  title: string;
  checks: DatabaseCheck[];
}

/** Checks by outcome; within one, what can do most harm comes first. */
export const groupsOf = ({ checks }: DatabaseReport): Group[] =>
  ORDER.map((outcome) => ({
    outcome,
    title: OUTCOME_TITLES[outcome],
    checks: checks
      .filter((check) => check.outcome === outcome)
      .sort((a, b) => b.impact - a.impact || a.practice.localeCompare(b.practice)),
  })).filter((group) => group.checks.length > 0);

/** What was looked at, in one line. */
export const databaseLine = ({ database }: DatabaseReport): string =>
  `database ${databaseTitle({ database })}, PostgreSQL ${database.version}, as ${database.role}${database.standby ? ', a standby' : ''}`;

export const countedLine = ({ database, statistics, comparedWith }: DatabaseReport): string =>
  [
    database.countedSince === null
      ? 'counters were never reset'
      : `counted since ${database.countedSince.slice(0, 16).replace('T', ' ')} UTC`,
    `${statistics.queries} statements in ${(statistics.milliseconds / 1000).toFixed(1)} s, read only`,
    ...(comparedWith === null ? [] : [`compared with ${comparedWith.slice(0, 10)}`]),
  ].join(', ');

/** What would show more, each once, with the checks that wait for it. */
export const grantsOf = ({ checks }: DatabaseReport): { grant: string; checks: string[] }[] => {
  const grants = new Map<string, string[]>();
  for (const { grant, check } of checks)
    if (grant !== null) grants.set(grant, [...(grants.get(grant) ?? []), check]);
  return [...grants].map(([grant, names]) => ({ grant, checks: names }));
};
