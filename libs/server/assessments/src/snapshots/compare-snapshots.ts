import type { PracticeStanding, Score, SnapshotComparison } from '@pitwall/contracts';

/** One side of a comparison: a snapshot, or the assessment as it is now. */
export interface ComparedAssessment {
  name: string;
  /** The snapshot's id. */
  snapshot: string | null;
  at: string;
  catalogueVersion: string;
  standings: readonly PracticeStanding[];
  score: Pick<Score, 'low' | 'high'>;
  titles: ReadonlyMap<string, string>;
}

/** What changed between two assessments of a system, practice by practice in the order of their ids. */
export function compareSnapshots(
  from: ComparedAssessment,
  to: ComparedAssessment,
): Omit<SnapshotComparison, 'split'> {
  const was = new Map(from.standings.map((standing) => [standing.practice, standing]));
  const comparison: Omit<SnapshotComparison, 'split'> = {
    from: sideOf(from),
    to: sideOf(to),
    regressed: [],
    resolved: [],
    newlyDue: [],
    changed: [],
    score: { before: ends(from.score), after: ends(to.score) },
  };
  for (const is of to.standings) {
    const { practice } = is;
    const before = was.get(practice);
    const title = to.titles.get(practice) ?? from.titles.get(practice) ?? practice;
    if (isDue(is) && !isDue(before)) comparison.newlyDue.push({ practice, title });
    const kind = kindOfChange(before, is);
    if (kind === null) continue;
    const states = { before: before?.claimed ?? 'not_assessed', after: is.claimed };
    comparison[kind].push({ practice, title, ...states });
  }
  return comparison;
}

const sideOf = ({ name, at, snapshot, catalogueVersion }: ComparedAssessment) => ({
  name,
  at,
  snapshot,
  catalogueVersion,
});

function kindOfChange(
  before: PracticeStanding | undefined,
  after: PracticeStanding,
): 'regressed' | 'resolved' | 'changed' | null {
  // What became due, or stopped being due, is no news about the practice itself.
  const bothDue = isDue(before) && isDue(after);
  if (bothDue && before?.standing === 'met' && isGap(after)) return 'regressed';
  const gone = after.standing === 'met' || after.standing === 'not_applicable';
  if (isDue(before) && isGap(before) && gone) return 'resolved';
  return (before?.claimed ?? 'not_assessed') === after.claimed ? null : 'changed';
}

const isDue = (standing: PracticeStanding | undefined): boolean =>
  standing !== undefined && standing.applicable && standing.dueness === 'due';

/** Work that is known to be there; what nobody has looked at is a question, not a gap. */
const isGap = (standing: PracticeStanding | undefined): boolean =>
  standing !== undefined &&
  (standing.standing === 'open' ||
    (standing.standing === 'unanswered' &&
      (standing.unansweredBecause === 'unknown' || standing.unansweredBecause === 'contradicted')));

const ends = ({ low, high }: Pick<Score, 'low' | 'high'>) =>
  low === null || high === null ? null : { low, high };
