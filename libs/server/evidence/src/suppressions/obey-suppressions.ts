import type { Finding, Suppression } from '@pitwall/contracts';

const ACCUSING: ReadonlySet<Finding['outcome']> = new Set(['absent', 'partial']);

/**
 * Findings as they count. A probe that is suppressed as a whole accuses nobody, whatever program made the
 * report; one that is suppressed at some places accuses of the others.
 */
export const obeySuppressions = (
  findings: readonly Finding[],
  suppressed: readonly Suppression[],
): Finding[] => {
  const whole = new Map(
    suppressed.filter(({ path }) => path === null).map((one) => [one.probe, one]),
  );
  return findings.map((finding) => {
    const by = whole.get(finding.probe);
    if (!by || !ACCUSING.has(finding.outcome)) return finding;
    return {
      ...finding,
      outcome: 'not_visible',
      suggests: null,
      message: `Suppressed (${by.reason}): ${by.because}`,
      locations: [],
      total: 0,
    };
  });
};
