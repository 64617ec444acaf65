/** The points of Linear's scales (https://linear.app/docs/estimates), the extended ones too. */
export const LINEAR_SCALES = {
  exponential: [1, 2, 4, 8, 16, 32, 64],
  fibonacci: [1, 2, 3, 5, 8, 13, 21],
  linear: [1, 2, 3, 4, 5, 6, 7],
  tShirt: [1, 2, 3, 5, 8, 13, 21],
} as const;
export type LinearScale = keyof typeof LINEAR_SCALES;

/** Working days as the nearest point of a scale, the greater of two as near. */
export const pointsOf = (days: number, scale: LinearScale): number =>
  [...LINEAR_SCALES[scale]].sort(
    (one, other) => Math.abs(one - days) - Math.abs(other - days) || other - one,
  )[0] ?? 1;
