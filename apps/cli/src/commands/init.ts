import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { COMMENTED_PROJECT_FILE, PROJECT_FILE } from '@pitwall/scanner';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

/** Writes a commented `.pitwall.yml`; one that is there is left alone. */
export const initCommand = async (path: string, surroundings: Surroundings): Promise<void> => {
  const file = join(resolve(surroundings.cwd, path), PROJECT_FILE);
  try {
    await writeFile(file, COMMENTED_PROJECT_FILE, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw code === 'EEXIST'
      ? new CliError(`${PROJECT_FILE} is there already; nothing was changed.`, EXIT.usage)
      : new CliError(`${PROJECT_FILE} cannot be written (${code}).`, EXIT.failed);
  }
  surroundings.output.write(`Wrote ${PROJECT_FILE}. Every line of it is explained there.\n`);
};
