/** How far a practice is, from nothing to proven. Without a parser, for pages that fetch none. */
export const LEVELS = ['absent', 'started', 'partial', 'in_place', 'proven'] as const;
export type Level = (typeof LEVELS)[number];
