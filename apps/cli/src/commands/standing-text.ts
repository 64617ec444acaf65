import type { Standing } from '../server/answers.ts';

const number = (value: number) => String(Math.round(value));

/** A score as one number, or as its range. */
export const scoreText = ({ low, high }: Pick<Standing['score'], 'low' | 'high'>): string => {
  if (low === null || high === null) return 'none yet';
  return number(low) === number(high) ? number(low) : `${number(low)}..${number(high)}`;
};

const stageName = (stage: string) => (stage === 'none' ? 'none yet' : stage);

export const readyText = ({ low, high }: Standing['ready']): string => {
  if (low === 'none' && high === 'stability') return 'not known';
  return low === high ? stageName(low) : `${stageName(low)}..${stageName(high)}`;
};

/** Above zero the system is behind its load. */
export const gapText = (gap: Standing['gap']): string => {
  if (gap === null) return 'not known';
  const one = (value: number) => (value > 0 ? `+${value}` : String(value));
  return gap.low === gap.high ? one(gap.low) : `${one(gap.low)}..${one(gap.high)}`;
};
