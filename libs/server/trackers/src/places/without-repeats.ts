import type { ContentEvidence } from '@pitwall/trackers';

const saidBy = ({ message, places, more }: ContentEvidence): string =>
  JSON.stringify([message, places.map(({ path, line }) => [path, line]), more]);
const isLinked = ({ places }: ContentEvidence): boolean => places.every(({ url }) => url !== null);

/**
 * What two scans of the same code say, one of them of a folder without an address, is said once: with its links.
 * Two repositories with addresses are two.
 */
export const withoutRepeats = (evidence: readonly ContentEvidence[]): ContentEvidence[] => {
  const kept: ContentEvidence[] = [];
  for (const one of evidence) {
    const at = kept.findIndex(
      (other) => saidBy(other) === saidBy(one) && !(isLinked(other) && isLinked(one)),
    );
    const before = kept[at];
    if (before === undefined) kept.push(one);
    else if (!isLinked(before)) kept[at] = one;
  }
  return kept;
};
