import type { Suppression, SuppressionReason } from '@pitwall/contracts';

/** What each reason is called. */
export const SUPPRESSION_WORDS: Readonly<Record<SuppressionReason, string>> = {
  false_positive: 'false alarm',
  elsewhere: 'done elsewhere',
  accepted_risk: 'accepted risk',
  not_applicable: 'not applicable',
};

/** Where the finding would stand: "src/server.ts:12", or that the probe is silent everywhere. */
export const suppressedPlace = ({ path, line }: Pick<Suppression, 'path' | 'line'>): string => {
  if (path === null) return 'everywhere';
  return line === null ? path : `${path}:${line}`;
};
