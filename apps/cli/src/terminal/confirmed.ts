import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

/** Whether the person at the terminal says yes to what cannot be undone. `--yes` says so beforehand. */
export async function confirmed(
  question: string,
  { yes = false }: { yes?: boolean },
  { interactive, ask }: Surroundings,
): Promise<boolean> {
  if (yes) return true;
  if (!interactive)
    throw new CliError('It cannot be undone. Give --yes where nobody can be asked.', EXIT.usage);
  const answer = await ask(`${question} [y/N] `, false);
  return /^y(?:es)?$/i.test(answer.trim());
}
