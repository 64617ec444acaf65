/** What is needed of a system to say how the whole stands. */
export interface StandingOfOne {
  name: string;
  gap: { low: number; high: number } | null;
}

export interface PortfolioWords {
  /** How many are behind for certain. */
  behind: number;
  sentence: string;
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
  const [furthest] = behind;
  const total = systems.length;
  const sentence =
    furthest === undefined
      ? perhaps > 0
        ? 'No system is behind its load for certain.'
        : unknown === total
          ? 'No load figures are given yet, so nothing can be behind.'
          : 'Every system is on time for its load.'
      : total === 1
        ? `${furthest.name} is ${stages(furthest.gap?.low ?? 0)} behind its load.`
        : `${behind.length} of ${total} systems ${behind.length === 1 ? 'is' : 'are'} behind their load; ${furthest.name} the furthest, by ${stages(furthest.gap?.low ?? 0)}.`;
  const open = [
    perhaps === 0 ? null : `${perhaps} may be behind: answers are missing.`,
    unknown === 0 || unknown === total
      ? null
      : `${unknown} ${unknown === 1 ? 'has' : 'have'} no load figures.`,
  ].filter((words) => words !== null);
  return { behind: behind.length, sentence, detail: open.length === 0 ? null : open.join(' ') };
};
