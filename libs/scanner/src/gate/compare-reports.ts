import type { Finding, Location, Outcome, ScanReport } from '@pitwall/contracts';
import { isAccusing } from '../suppress/suppressions.ts';

/** A finding that is worse than it was. */
export interface Regression {
  finding: Finding;
  /** What the probe said of the base. */
  before: Outcome | null;
  /** Places that the base did not have; empty for a finding about the whole. */
  places: Location[];
  impact: number;
}

const RANK: Partial<Record<Outcome, number>> = {
  absent: 0,
  partial: 1,
  present: 2,
  not_applicable: 2,
};

/**
 * Places of `now` whose code the base did not have in a finding of the same probe, wherever it stood. Of the same code
 * at several places, those in files that had it before are the old ones.
 */
const newPlaces = (now: Finding, before: Finding | undefined): Location[] => {
  const left = [...(before && isAccusing(before) ? before.locations : [])];
  const isKnown = (same: (known: Location) => boolean): boolean => {
    const at = left.findIndex(same);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  };
  return now.locations
    .filter(
      ({ path, snippetHash: hash }) =>
        !isKnown((known) => known.path === path && known.snippetHash === hash),
    )
    .filter(({ snippetHash: hash }) => !isKnown((known) => known.snippetHash === hash));
};

/**
 * What is worse in `head` than in `base`: an outcome that fell, or more places of what was missing before.
 * What the base could not show counts as new only with a place to point at.
 */
export const compareReports = (
  base: Pick<ScanReport, 'findings'>,
  head: Pick<ScanReport, 'findings'>,
  impactOf: (practice: string) => number,
  minimum: number,
): Regression[] =>
  head.findings.flatMap((finding) => {
    if (!isAccusing(finding) || impactOf(finding.practice) < minimum) return [];
    const before = base.findings.find(({ probe }) => probe === finding.probe);
    const was = before ? RANK[before.outcome] : undefined;
    const is = RANK[finding.outcome] ?? 0;
    const places = newPlaces(finding, before);
    const fell = was !== undefined && is < was;
    // More than are listed cannot be compared one by one.
    const grew =
      places.length > 0 && finding.total > (before && isAccusing(before) ? before.total : 0);
    if (!fell && !grew) return [];
    return [
      { finding, before: before?.outcome ?? null, places, impact: impactOf(finding.practice) },
    ];
  });
