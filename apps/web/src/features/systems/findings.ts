import type { Finding, Outcome } from '@pitwall/contracts';
import { outcomeRank } from './outcome-words.ts';

/** Findings by practice, what asks for something first; of the outcomes that are chosen, or of all. */
export const byPractice = (
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
): { practice: string; findings: Finding[] }[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (outcomes.length > 0 && !outcomes.includes(finding.outcome)) continue;
    groups.set(finding.practice, [...(groups.get(finding.practice) ?? []), finding]);
  }
  const first = (group: readonly Finding[]): number =>
    Math.min(...group.map(({ outcome }) => outcomeRank(outcome)));
  return [...groups]
    .map(([practice, own]) => ({
      practice,
      findings: own.sort((one, other) => outcomeRank(one.outcome) - outcomeRank(other.outcome)),
    }))
    .sort(
      (one, other) =>
        first(one.findings) - first(other.findings) || one.practice.localeCompare(other.practice),
    );
};
