const RANK = /^(?:Number \d+|[A-Z][a-z]+) because (\S)/;

/** The plan's reason without the place in the order, which changes with every other task. */
export const reasonNow = (sentence: string): string =>
  sentence.replace(RANK, (_, first: string) => `Why now: ${first}`);
