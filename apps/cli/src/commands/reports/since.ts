import { daySchema } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';

/** The start of a day, in the time zone of the terminal. */
export const sinceOf = (day: string | undefined): string | undefined => {
  if (day === undefined) return undefined;
  const start = new Date(`${day}T00:00:00`);
  if (!daySchema.safeParse(day).success || Number.isNaN(start.getTime()))
    throw new CliError(`${day} is no day such as 2026-07-01.`, EXIT.usage);
  return start.toISOString();
};
