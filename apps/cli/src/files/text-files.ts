import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { fileError, type FileTrouble } from './file-error.ts';

/** By its first two bytes: what PowerShell redirects into a file is UTF-16. The mark itself is no text. */
const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};

/** @throws CliError where there is no such file, or none that can be read. */
export const readText = async (
  path: string,
  { cwd }: Pick<Surroundings, 'cwd'>,
  trouble?: FileTrouble,
): Promise<string> => {
  try {
    return textOf(await readFile(resolve(cwd, path)));
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
