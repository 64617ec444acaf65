import type { Confidence, DatabaseItem, Level, Outcome } from '@pitwall/contracts';
import type { FilterUse } from '../collect/filters.ts';
import type {
  ExtensionFacts,
  FactName,
  Facts,
  RowOf,
  Seen,
  ServerFacts,
} from '../collect/facts.ts';

/** A check's documentation: enough for a reader to judge its findings without reading its code. */
export interface CheckDefinition {
  /** Lower case with dashes, stable for ever. */
  name: string;
  title: string;
  practice: string;
  /** How much harm it can do, 1 to 5. */
  impact: 1 | 2 | 3 | 4 | 5;
  why: string;
  /** From where on it speaks, with the reason. */
  threshold: string;
  verify: string;
  outcomes: Partial<Record<Outcome, { suggests: Level | null; confidence: Confidence }>>;
}

/** What a check concludes. */
export interface Verdict {
  outcome: Outcome;
  /** One or two sentences to the owner of the database. */
  message: string;
  items?: readonly DatabaseItem[];
  /** Where this case is more or less sure than the outcome usually is. */
  confidence?: Confidence;
  grant?: string | null;
}

/** A pure rule: facts in, a verdict out. */
export interface Check {
  readonly definition: CheckDefinition;
  readonly reads: readonly FactName[];
  judge(facts: Facts): Verdict;
}

type Rows<Names extends readonly FactName[]> = { [Name in Names[number]]: RowOf<Name>[] };
export interface Given {
  server: ServerFacts;
  extensions: readonly ExtensionFacts[];
  filters: readonly FilterUse[];
  /** Facts that the check can do without: empty where they are unseen. */
  maybe<Name extends FactName>(name: Name): RowOf<Name>[];
  isSeen(name: FactName): boolean;
  /** A setting of the server; undefined where it does not exist. */
  setting(name: string): { setting: string; unit: string | null; source: string } | undefined;
  /** How many days the server has counted, at least. */
  countedDays: number;
  /** How many days exactly; null where the counters were never reset, and may be older than the last start. */
  exactDays: number | null;
}

const DAY = 86_400;

/** Statistics survive a restart but not a crash, of a session alone as well: what is certain is the shortest. */
export const countedSeconds = ({ uptime, since_reset, since_crash }: ServerFacts): number =>
  Math.max(0, Math.min(uptime, since_reset ?? Infinity, since_crash ?? Infinity));

const exactSeconds = ({ uptime, since_reset }: ServerFacts): number | null =>
  since_reset !== null && since_reset <= uptime ? since_reset / DAY : null;

const given = (facts: Facts): Given => {
  const maybe = <Name extends FactName>(name: Name): RowOf<Name>[] => {
    const seen = facts[name] as Seen<RowOf<Name>>;
    return seen.seen ? seen.rows : [];
  };
  return {
    server: facts.server,
    extensions: facts.extensions,
    filters: facts.filters,
    maybe,
    isSeen: (name) => facts[name].seen,
    setting: (name) => maybe('settings').find((row) => row.name === name),
    countedDays: countedSeconds(facts.server) / DAY,
    // A crash empties the counters too, so that a reset before the last start is not certain.
    exactDays: exactSeconds(facts.server),
  };
};

/** A check over facts that it cannot do without: where one is unseen it says so, with what would show it. */
export const check = <const Names extends readonly FactName[]>(
  definition: CheckDefinition,
  reads: Names,
  judge: (rows: Rows<Names>, given: Given) => Verdict,
): Check => ({
  definition,
  reads,
  judge(facts) {
    for (const name of reads) {
      const seen: Seen<unknown> = facts[name];
      if (!seen.seen)
        return {
          outcome: 'not_visible',
          message: `Not visible: ${seen.because}.`,
          grant: seen.grant,
        };
    }
    const rows = Object.fromEntries(
      reads.map((name) => [name, (facts[name] as { rows: unknown[] }).rows]),
    ) as Rows<Names>;
    return toldOfCuts(judge(rows, given(facts)), facts, reads);
  },
});

/** What a list left out was not judged. */
const toldOfCuts = (verdict: Verdict, facts: Facts, reads: readonly FactName[]): Verdict => {
  if (verdict.outcome === 'not_visible' || verdict.outcome === 'not_applicable') return verdict;
  const cuts = reads.flatMap((name) => {
    const seen: Seen<unknown> = facts[name];
    return seen.seen && seen.cut !== undefined ? [seen.cut] : [];
  });
  if (cuts.length === 0) return verdict;
  const named = [...new Set(cuts)].join(' and ');
  return { ...verdict, message: `${verdict.message} Only ${named} were looked at.` };
};

export const fine = (message: string): Verdict => ({ outcome: 'present', message });
export const notApplicable = (message: string): Verdict => ({ outcome: 'not_applicable', message });
export const notVisible = (message: string, grant: string | null = null): Verdict => ({
  outcome: 'not_visible',
  message,
  grant,
});
