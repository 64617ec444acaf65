import { isolated } from '@pitwall/contracts';
/** What is needed of a system to say how the whole stands. */
export interface StandingOfOne {
  name: string;
  gap: { low: number; high: number } | null;
}

export interface PortfolioWords {
  /** The sentence, parted so that its point can be marked when something is behind. */
  sentence: { before: string; point: string; after: string };
  detail: string | null;
}

const stages = (count: number): string => (count === 1 ? 'one stage' : `${count} stages`);

/** The whole list in a sentence, and what is not known about it. */
export const portfolioWords = (systems: readonly StandingOfOne[]): PortfolioWords => {
  const behind = systems
    .filter(({ gap }) => gap !== null && gap.low > 0)
    .sort((one, other) => (other.gap?.low ?? 0) - (one.gap?.low ?? 0));
  const perhaps = systems.filter(({ gap }) => gap !== null && gap.low <= 0 && gap.high > 0).length;
  const unknown = systems.filter(({ gap }) => gap === null).length;
  const open = [
    perhaps === 0 ? null : `${perhaps} may be behind: answers are missing.`,
    unknown === 0 || unknown === systems.length
      ? null
      : `${unknown} ${unknown === 1 ? 'has' : 'have'} no load figures.`,
  ].filter((words) => words !== null);
  return {
    sentence: sentenceOf(behind, systems.length, perhaps, unknown),
    detail: open.length === 0 ? null : open.join(' '),
  };
};

const sentenceOf = (
  behind: readonly StandingOfOne[],
  total: number,
  perhaps: number,
  unknown: number,
): PortfolioWords['sentence'] => {
  const [furthest] = behind;
  if (furthest === undefined) {
    const before =
      perhaps > 0
        ? 'No system is behind its load for certain.'
        : unknown === total
          ? 'No load figures are given yet, so nothing can be behind.'
          : 'Every system is on time for its load.';
    return { before, point: '', after: '' };
  }
  const by = stages(furthest.gap?.low ?? 0);
  if (total === 1)
    return { before: `${isolated(furthest.name)} is `, point: `${by} behind`, after: ' its load.' };
  return {
    before:
      behind.length === 1
        ? `1 of ${total} systems is behind its load: ${isolated(furthest.name)}, `
        : `${behind.length} of ${total} systems are behind their load; ${isolated(furthest.name)} the furthest, `,
    point: `by ${by}`,
    after: '.',
  };
};
