import type { ReadyStage } from '@pitwall/contracts';

const STAGE_WORDS: Record<ReadyStage, string> = {
  none: 'none yet',
  mvp: 'MVP',
  breakdown: 'breakdown',
  're-architecture': 're-architecture',
  scale: 'scale',
  stability: 'stability',
};
export const stageWord = (stage: ReadyStage): string => STAGE_WORDS[stage];

const ORDINALS = 'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth'.split(' ');
/** "First" to "Tenth", then "Number 11". */
export const ordinal = (rank: number): string => ORDINALS[rank - 1] ?? `Number ${rank}`;

/** "1 task", "4 tasks". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/**
 * Days of work as exact as an estimate is, to a tenth: "0.9 days", "1 day". A text says days this way wherever it
 * stands; the numbers beside the text stay as they were computed.
 */
export const dayCount = (days: number): string => plural(Math.round(days * 10) / 10, 'day');

/** At most two decimals, none needed. */
export const formatNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** "a", "a and b", "a, b and c"; with `comma` also before the last "and" of three or more. */
export function list(parts: readonly string[], comma = false): string {
  if (parts.length < 2) return parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  const separator = comma && parts.length > 2 ? ', and ' : ' and ';
  return parts.slice(0, -1).join(', ') + separator + last;
}
