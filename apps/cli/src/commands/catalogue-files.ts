import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { bundledFiles, type CatalogueFile, readCatalogueDirectory } from '@pitwall/catalogue';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { fileError } from '../files/file-error.ts';
import type { Surroundings } from '../surroundings.ts';

/** What a person named: nothing, a folder with a whole catalogue, or one file. */
export type NamedContent =
  { kind: 'whole'; files: CatalogueFile[] } | { kind: 'file'; name: string; text: string };

/** @throws CliError where the path cannot be read. */
export const readContent = (path: string | undefined, { cwd }: Surroundings): NamedContent => {
  if (path === undefined) return { kind: 'whole', files: bundledFiles() };
  const full = resolve(cwd, path);
  try {
    return statSync(full).isDirectory()
      ? { kind: 'whole', files: readCatalogueDirectory(full) }
      : { kind: 'file', name: basename(full), text: readFileSync(full, 'utf8') };
  } catch (error) {
    throw fileError(path, error);
  }
};

/** The same where only a whole catalogue will do. */
export const readWhole = (
  path: string | undefined,
  surroundings: Surroundings,
): CatalogueFile[] => {
  const content = readContent(path, surroundings);
  if (content.kind === 'whole') return content.files;
  throw new CliError(`${path ?? ''} is a file; name the folder of the content.`, EXIT.usage);
};
