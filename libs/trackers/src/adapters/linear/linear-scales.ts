/** How a team estimates, as Linear tells it. */
export interface LinearEstimation {
  /** `notUsed`, or one of the scales. */
  issueEstimationType: string;
  issueEstimationExtended: boolean;
  issueEstimationAllowZero: boolean;
}

/** The points of Linear's scales (https://linear.app/docs/estimates), and those that a team may add to them. */
const LINEAR_SCALES: Record<string, { usual: readonly number[]; added: readonly number[] }> = {
  exponential: { usual: [1, 2, 4, 8, 16], added: [32, 64] },
  fibonacci: { usual: [1, 2, 3, 5, 8], added: [13, 21] },
  linear: { usual: [1, 2, 3, 4, 5], added: [6, 7] },
  tShirt: { usual: [1, 2, 3, 5, 8], added: [13, 21] },
};

/** The points that a team's board offers, the least first; none where it does not estimate. */
export function pointsOf(estimation: LinearEstimation): readonly number[] {
  const scale = LINEAR_SCALES[estimation.issueEstimationType];
  if (!scale) return [];
  return [
    ...(estimation.issueEstimationAllowZero ? [0] : []),
    ...scale.usual,
    ...(estimation.issueEstimationExtended ? scale.added : []),
  ];
}
