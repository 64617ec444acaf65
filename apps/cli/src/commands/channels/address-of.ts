import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Surroundings } from '../../surroundings.ts';

/** Where a channel is: on the command line, or in the input since it is a secret. Undefined where neither was given. */
export async function addressOf(
  { url, urlStdin = false }: { url?: string; urlStdin?: boolean },
  { readInput }: Surroundings,
): Promise<string | undefined> {
  if (!urlStdin) return url;
  if (url !== undefined) throw new CliError('Give --url or --url-stdin, not both.', EXIT.usage);
  return (await readInput()).trim();
}
