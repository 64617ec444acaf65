import { STAGES, type PressureCriterion, type Stage } from '@pitwall/contracts';

/** The highest stage that a value of one criterion reaches; MVP below all. */
export const reachOf = (
  value: number,
  { thresholds }: Pick<PressureCriterion, 'thresholds'>,
): Stage =>
  [...STAGES].reverse().find((stage) => stage !== 'mvp' && value >= thresholds[stage]) ?? 'mvp';
