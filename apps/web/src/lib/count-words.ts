import { formatNumber } from '@pitwall/ui';

/** "1 task", "12 tasks", and of a range that is words already "0.5–1 days": one is what reads as one. */
export const countWords = (
  count: number | string,
  one: string,
  many: string = `${one}s`,
): string => {
  const shown = typeof count === 'number' ? formatNumber(count) : count;
  return `${shown} ${shown === '1' ? one : many}`;
};
