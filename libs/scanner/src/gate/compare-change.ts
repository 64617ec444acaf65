import type { Finding, Location, Outcome, ScanReport } from '@pitwall/contracts';
import { compareReports, type Regression } from './compare-reports.ts';

/** What a change does to one finding. */
export interface ChangedFinding extends Regression {
  /** `new`: the base had no such place, or nothing like it; `regressed`: the whole is worse than it was. */
  kind: 'new' | 'regressed';
}

/** A finding of the base that the change takes away, in whole or at some places. */
export interface ResolvedFinding {
  /** As it was. */
  finding: Finding;
  /** What the probe says of the change; null where it says nothing any more. */
  after: Outcome | null;
  /** Places that are gone; empty for a finding about the whole. */
  places: Location[];
  impact: number;
}

export interface ChangeComparison {
  /** The greatest impact first. */
  worse: ChangedFinding[];
  resolved: ResolvedFinding[];
}

type Findings = Pick<ScanReport, 'findings'>;

/** Both ways what `pitwall gate` compares in one: what a change brings, and what it takes away. */
export function compareChange(
  base: Findings,
  head: Findings,
  impactOf: (practice: string) => number,
): ChangeComparison {
  const worse = compareReports(base, head, impactOf, 1).map((each): ChangedFinding => ({
    ...each,
    kind: kindOf(each),
  }));
  // A probe that could not look takes nothing away.
  const failed = new Set(
    head.findings.filter(({ outcome }) => outcome === 'error').map(({ probe }) => probe),
  );
  const resolved = compareReports(head, base, impactOf, 1)
    .filter(({ finding }) => !failed.has(finding.probe))
    .map(({ before, ...each }): ResolvedFinding => ({ ...each, after: before }));
  return { worse: worse.sort(byImpact), resolved: resolved.sort(byImpact) };
}

const byImpact = (one: { impact: number }, other: { impact: number }): number =>
  other.impact - one.impact;

const FELL: Partial<Record<Outcome, readonly Outcome[]>> = {
  present: ['partial', 'absent'],
  not_applicable: ['partial', 'absent'],
  partial: ['absent'],
};

const kindOf = ({ before, finding }: Regression): ChangedFinding['kind'] =>
  before !== null && FELL[before]?.includes(finding.outcome) ? 'regressed' : 'new';
