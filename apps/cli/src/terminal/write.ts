import type { Output } from '../surroundings.ts';

/** Writes what a command found: as JSON where that was asked for, else as text. */
export const write = (
  output: Output,
  { json }: { json?: boolean },
  found: unknown,
  text: () => string,
): void => {
  output.write(json ? `${JSON.stringify(found, null, 2)}\n` : text());
};

/** An instant to the minute. */
export const momentText = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

export const dayText = (instant: string): string => new Date(instant).toISOString().slice(0, 10);
