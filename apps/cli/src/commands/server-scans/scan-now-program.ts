import type { Command } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from '../../target-options.ts';

export interface ScanNowFlags extends TargetFlags {
  json?: boolean;
}

/** scan-now: the server scans, with the credentials that it was given. */
export const addScanNowCommand = (program: Command, surroundings: Surroundings): void => {
  program
    .command('scan-now')
    .description("have the server scan a system's repositories, and wait until it is done")
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
It ends with 6 when a repository was not scanned, and says why.

Examples:
  pitwall scan-now --system shop-api`,
    )
    .action(async (flags: ScanNowFlags) => {
      await (await import('./scan-now.ts')).scanNowCommand(flags, surroundings);
    });
};
