import { type PublishedSchemaName, publishedSchemaNameSchema } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import { addMoveCommands } from './commands/catalogue-moves/move-program.ts';
import type { Surroundings } from './surroundings.ts';

/** explain, and `pitwall catalogue …`: what readers and writers of practices need. */
export const addCatalogueCommands = (program: Command, surroundings: Surroundings): void => {
  program
    .command('explain')
    .description('explain a practice, a symptom or a probe by its name, or an error text')
    .argument('<what...>', 'such as ST-02, session-store-in-process, or a whole line of a log')
    .addHelpText(
      'after',
      `
Examples:
  pitwall explain ST-02
  pitwall explain session-store-in-process
  pitwall explain "FATAL: sorry, too many clients already"`,
    )
    .action(async (what: string[]) => {
      await (await import('./commands/explain.ts')).explainCommand(what.join(' '), surroundings);
    });

  const catalogue = program
    .command('catalogue')
    .description('check, import, export and move between catalogues of practices');
  addMoveCommands(catalogue, surroundings);

  catalogue
    .command('import')
    .description('make an overlay of a custom lens of AWS (JSON) or of OWASP DSOMM (YAML)')
    .argument('<file>', 'the foreign file')
    .option('--into <overlay>', 'an overlay that what is imported is put into')
    .option('--output <file>', 'where to write the overlay; without it, only the report is printed')
    .option('--json', 'the report and the overlay as JSON')
    .addHelpText(
      'after',
      `
Examples:
  pitwall catalogue import lens.json                          what would become of it; writes nothing
  pitwall catalogue import model.yaml --output overlay.yaml`,
    )
    .action(async (file: string, options: { into?: string; output?: string; json?: boolean }) => {
      const { catalogueImportCommand } = await import('./commands/catalogue-import.ts');
      await catalogueImportCommand(file, options, surroundings);
    });

  catalogue
    .command('check')
    .description('check a catalogue by every rule; each problem names file, line and rule')
    .argument('[path]', 'a content folder, or a file; without it, the catalogue of this release')
    .option('--json', 'the problems as JSON')
    .addHelpText(
      'after',
      `
Examples:
  pitwall catalogue check                           the catalogue that this release carries
  pitwall catalogue check libs/catalogue/content    a folder with version.yaml, practices/ and symptoms/
  pitwall catalogue check RL-03-shared-counters.yaml
  pitwall catalogue check overlay.yaml              an organization's overlay, over this release`,
    )
    .action(async (path: string | undefined, options: { json?: boolean }) => {
      const { catalogueCheckCommand } = await import('./commands/catalogue-check.ts');
      await catalogueCheckCommand(path, options, surroundings);
    });

  catalogue
    .command('export')
    .description('write the whole catalogue as one JSON file')
    .argument('[folder]', 'a content folder; without it, the catalogue of this release')
    .option('-o, --output <file>', 'where to write it (default: the output)')
    .addHelpText('after', '\nExamples:\n  pitwall catalogue export --output catalogue.json')
    .action(async (folder: string | undefined, options: { output?: string }) => {
      const { catalogueExportCommand } = await import('./commands/catalogue-export.ts');
      await catalogueExportCommand(folder, options, surroundings);
    });

  catalogue
    .command('schema')
    .description('print a JSON Schema (draft 2020-12), for editors and other programs')
    .addOption(
      new Option('-f, --for <what>', 'what it describes')
        .choices(publishedSchemaNameSchema.options)
        .default('catalogue'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall catalogue schema --for practice > practice.schema.json',
    )
    .action(async (options: { for: PublishedSchemaName }) => {
      const { catalogueSchemaCommand } = await import('./commands/catalogue-export.ts');
      catalogueSchemaCommand(options.for, surroundings);
    });

  catalogue
    .command('release')
    .description(
      'note a content folder as released, in its releases.yaml; refused if it has a problem',
    )
    .argument('<folder>', 'the content folder')
    .addHelpText('after', '\nExamples:\n  pitwall catalogue release libs/catalogue/content')
    .action(async (folder: string) => {
      const { catalogueReleaseCommand } = await import('./commands/catalogue-release.ts');
      await catalogueReleaseCommand(folder, surroundings);
    });
};
