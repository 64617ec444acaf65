import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkFiles, problemLine, RELEASES_FILE, releaseOf } from '@pitwall/catalogue';
import { parseDocument } from 'yaml';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { readWhole } from './catalogue-files.ts';

/** Adds the content's version to the register beside it. From then on its text is fixed under that name. */
export const catalogueReleaseCommand = async (
  folder: string,
  surroundings: Surroundings,
): Promise<void> => {
  const files = readWhole(folder, surroundings);
  const { catalogue, register, problems } = checkFiles(files);
  if (catalogue === null || register === null || problems.length > 0) {
    throw new CliError(
      'A catalogue with problems is not released.',
      EXIT.problems,
      problems.map(problemLine),
    );
  }
  const { releases } = register;
  if (releases.some(({ version }) => version === catalogue.version)) {
    surroundings.output.write(`${catalogue.version} is released already, with this content.\n`);
    return;
  }
  const path = join(resolve(surroundings.cwd, folder), RELEASES_FILE);
  const text = files.some((file) => file.path === RELEASES_FILE)
    ? await readFile(path, 'utf8')
    : '';
  const document = parseDocument(text === '' ? 'releases: []\nretired: []\n' : text);
  const release = releaseOf(catalogue, new Date().toISOString().slice(0, 10));
  document.set('releases', [...releases, release]);
  await writeFile(path, document.toString({ lineWidth: 0, singleQuote: true }));
  surroundings.output.write(
    `${catalogue.version} is released: ${catalogue.practices.length} practices, ${catalogue.symptoms.length} symptoms, digest ${release.digest}.\n`,
  );
};
