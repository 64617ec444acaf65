import { FIGURE_NAMES } from '@pitwall/contracts';
import type { Check } from './problem.ts';

const THRESHOLDS = ['breakdown', 're-architecture', 'scale', 'stability'] as const;

/** Criteria count figures that a system can state, and ask for more at each stage. */
export const criteriaChecks: Check[] = [
  ({ criteria }) =>
    criteria
      .map(({ figure }, index) => ({ figure, index }))
      .filter(({ figure }) => !FIGURE_NAMES.some((name) => name === figure))
      .map(({ figure, index }) => ({
        rule: 'criterion-figure',
        subject: figure,
        message: `is no figure of a system; the figures are ${FIGURE_NAMES.join(', ')}`,
        at: ['criteria', index, 'figure'],
      })),
  ({ criteria }) =>
    criteria
      .map(({ figure, thresholds }, index) => ({ figure, thresholds, index }))
      .filter(({ thresholds }) =>
        THRESHOLDS.some((stage, index) => {
          const before = THRESHOLDS[index - 1];
          return before !== undefined && thresholds[stage] <= thresholds[before];
        }),
      )
      .map(({ figure, index }) => ({
        rule: 'criterion-order',
        subject: figure,
        message: 'its thresholds do not grow from stage to stage',
        at: ['criteria', index, 'thresholds'],
      })),
];
