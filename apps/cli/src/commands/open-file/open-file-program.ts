import type { Command } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption } from '../../target-options.ts';

export interface OpenFileFlags {
  organization?: string;
  json?: boolean;
  file?: string;
}

/** A whole organization takes longer than other answers, and is sent once. */
export const FILE_PATIENCE = { milliseconds: 15 * 60_000, tries: 1 };

/** export and import: an organization as one document. */
export const addOpenFileCommands = (program: Command, surroundings: Surroundings): void => {
  program
    .command('export')
    .description('write everything that people entered into one JSON file')
    .requiredOption('--file <file>', 'where to, or - for the output')
    .option('--json', 'say what was written as JSON')
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall export --file acme.json')
    .action(async (flags: OpenFileFlags) => {
      await (await import('./export.ts')).exportCommand(flags, surroundings);
    });

  program
    .command('import')
    .description('read such a file into an empty organization: all of it or nothing')
    .argument('<file>', 'a file that "pitwall export" wrote, or - for the input')
    .option('--json', 'say what was read as JSON')
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall import acme.json --organization acme-copy')
    .action(async (file: string, flags: OpenFileFlags) => {
      await (await import('./import.ts')).importCommand(file, flags, surroundings);
    });
};
