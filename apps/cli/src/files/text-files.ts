import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { fileError, type FileTrouble } from './file-error.ts';

/** @throws CliError where there is no such file, or none that can be read. */
export const readText = async (
  path: string,
  { cwd }: Pick<Surroundings, 'cwd'>,
  trouble?: FileTrouble,
): Promise<string> => {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw fileError(path, error, trouble);
  }
};

/** @throws CliError where the file cannot be written. */
export const writeText = async (
  path: string,
  text: string,
  { cwd }: Pick<Surroundings, 'cwd'>,
): Promise<void> => {
  try {
    await writeFile(resolve(cwd, path), text);
  } catch (error) {
    throw fileError(path, error, { failed: 'written', exitCode: EXIT.failed });
  }
};
