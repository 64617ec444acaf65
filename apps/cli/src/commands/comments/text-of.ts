import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Surroundings } from '../../surroundings.ts';

/** What a comment is to say: as it was given, or what the input holds. */
export async function textOf(text: string, { readInput }: Surroundings): Promise<string> {
  const body = (text === '-' ? await readInput() : text).trim();
  if (body === '') throw new CliError('The text is empty.', EXIT.usage);
  return body;
}
