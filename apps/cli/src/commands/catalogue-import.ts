import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundledCatalogue, importOverlay, problemLine } from '@pitwall/catalogue';
import type { ImportResult } from '@pitwall/contracts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { codeOf, fileError } from '../files/file-error.ts';
import { writeText } from '../files/text-files.ts';
import type { Surroundings } from '../surroundings.ts';
import { readContent } from './catalogue-files.ts';

export interface ImportFlags {
  into?: string;
  output?: string;
  json?: boolean;
}

/** Makes an overlay of a foreign file and tells what became of each part. Without an output, nothing is written. */
export const catalogueImportCommand = async (
  path: string,
  flags: ImportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const content = readContent(path, surroundings);
  if (content.kind !== 'file')
    throw new CliError(`${path} is a folder; name a file in it.`, EXIT.usage);
  const into = flags.into === undefined ? '' : await textOf(flags.into, surroundings);
  const result = importOverlay(content.text, bundledCatalogue(), { into, file: content.name });
  const { report, problems, text } = result;
  if (flags.json) surroundings.output.write(`${JSON.stringify(result, null, 2)}\n`);
  if (report === null || problems.length > 0)
    throw new CliError(
      report === null ? `${path} cannot be imported.` : 'What came out has problems.',
      EXIT.problems,
      flags.json ? [] : problems.map(problemLine),
    );
  if (!flags.json) surroundings.output.write(reportText(report));
  if (flags.output === undefined) {
    if (!flags.json) surroundings.output.write('\nNothing is written: name a file by --output.\n');
    return;
  }
  await writeText(flags.output, text, surroundings);
  surroundings.messages.write(
    `${flags.output} is written. Check it: pitwall catalogue check ${flags.output}\n`,
  );
};

async function textOf(path: string, { cwd }: Surroundings): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    // A file that is not there yet is an empty one.
    if (codeOf(error) === 'ENOENT') return '';
    throw fileError(path, error);
  }
}

function reportText({
  name,
  mapped,
  approximated,
  skipped,
}: NonNullable<ImportResult['report']>): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
  return [
    `${name}: ${mapped.length} became practices, ${skipped.length} parts were left out.`,
    ...list(
      'Became a practice',
      mapped.map(({ id, title, from }) => `${id}  ${title}  <- ${from}`),
    ),
    ...list('Guessed or shortened', approximated),
    ...list(
      'Left out',
      skipped.map(({ from, because }) => `${from}: ${because}`),
    ),
    '',
  ].join('\n');
}
