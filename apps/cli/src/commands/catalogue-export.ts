import { checkFiles, problemLine, publishedSchema } from '@pitwall/catalogue';
import type { PublishedSchemaName } from '@pitwall/contracts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { writeText } from '../files/text-files.ts';
import type { Surroundings } from '../surroundings.ts';
import { readWhole } from './catalogue-files.ts';

export const catalogueExportCommand = async (
  folder: string | undefined,
  { output }: { output?: string },
  surroundings: Surroundings,
): Promise<void> => {
  const { catalogue, problems } = checkFiles(readWhole(folder, surroundings));
  if (catalogue === null || problems.length > 0) {
    throw new CliError(
      'A catalogue with problems is not exported.',
      EXIT.problems,
      problems.map(problemLine),
    );
  }
  const json = `${JSON.stringify(catalogue, null, 2)}\n`;
  if (output === undefined) surroundings.output.write(json);
  else await writeText(output, json, surroundings);
};

export const catalogueSchemaCommand = (
  what: PublishedSchemaName,
  { output }: Surroundings,
): void => {
  output.write(`${JSON.stringify(publishedSchema(what), null, 2)}\n`);
};
