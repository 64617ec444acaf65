import type { Finding, Suppression, SuppressionReason } from '@pitwall/contracts';
import type { Result } from './sarif-document.ts';
import { lineOf } from './text.ts';

type Stated = NonNullable<Result['suppressions']>[number];

export interface SuppressedResult {
  by: Stated;
  places: Finding['locations'];
}

/** What suppresses a result. One that was refused, or that nobody has looked at yet, does not. */
export const suppressionOf = (result: Result): Stated | undefined =>
  (result.suppressions ?? []).find(({ status }) => (status ?? 'accepted') === 'accepted');

/** SARIF has words only: those that GitHub and other tools write, else somebody has decided to live with it. */
const REASONS: readonly (readonly [RegExp, SuppressionReason])[] = [
  [/false[ _-]?positive|not (?:a|an) (?:issue|bug|vulnerability)/i, 'false_positive'],
  [/used in tests?|test code|not applicable|not reachable|unreachable/i, 'not_applicable'],
  [/elsewhere|mitigated|compensat/i, 'elsewhere'],
];

const reasonOf = (justification: string): SuppressionReason =>
  REASONS.find(([words]) => words.test(justification))?.[1] ?? 'accepted_risk';

/** Suppressed results by their places, as suppressions of Pitwall's own scans are listed. */
export const listed = (probe: string, results: readonly SuppressedResult[]): Suppression[] =>
  results.flatMap(({ by, places }): Suppression[] => {
    const justification = lineOf(by.justification ?? '', 500);
    const stated = {
      probe: lineOf(probe, 80),
      reason: reasonOf(justification),
      because: justification || 'Suppressed in the report, which gives no reason.',
      until: null,
    };
    const [first] = places;
    // A place is always named: null would stand for all that the probe says.
    return first
      ? places.map(({ path, startLine }) => ({ ...stated, path, line: startLine }))
      : [{ ...stated, path: 'unknown', line: null }];
  });
