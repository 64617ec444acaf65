import { STAGES, type PressureCriterion, type Stage } from '@pitwall/contracts';
import { formatHundredths } from '@pitwall/ui';
import { stageInSentence } from '../../lib/stage-words.ts';

/** The highest stage that a value of one criterion reaches; MVP below all. */
export const reachOf = (
  value: number,
  { thresholds }: Pick<PressureCriterion, 'thresholds'>,
): Stage =>
  [...STAGES].reverse().find((stage) => stage !== 'mvp' && value >= thresholds[stage]) ?? 'mvp';

/** "From 1,000 it asks for breakdown, from 20,000 for re-architecture, …": what its sentence is about. */
export const thresholdWords = ({
  thresholds,
  unit,
}: Pick<PressureCriterion, 'thresholds' | 'unit'>): string => {
  const [first, ...others] = STAGES.flatMap((stage) =>
    stage === 'mvp'
      ? []
      : [{ from: formatHundredths(thresholds[stage]), stage: stageInSentence(stage) }],
  );
  if (first === undefined) return '';
  const sign = unit === '%' ? ' %' : '';
  const rest = others.map(({ from, stage }) => `, from ${from}${sign} for ${stage}`);
  return `From ${first.from}${sign} it asks for ${first.stage}${rest.join('')}.`;
};
