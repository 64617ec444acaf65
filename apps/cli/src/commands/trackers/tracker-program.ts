import type { Command } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from '../../target-options.ts';

export interface SyncFlags extends TargetFlags {
  dryRun?: boolean;
  json?: boolean;
}

export interface MappingFlags extends TargetFlags {
  offers?: boolean;
  set?: string;
}

/** sync, links and mapping: a system's tasks in step with a tracker. */
export const addTrackerCommands = (program: Command, surroundings: Surroundings): void => {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .argument('[tracker]', 'as github:owner/repository (default: the only one of the system)')
      .addOption(systemOption())
      .addOption(organizationOption());

  command('sync', "keep a system's tasks in step with a tracker that is connected in the web page")
    .option('--json', 'as JSON')
    .option('--dry-run', 'show what would be done, field by field, and do nothing')
    .addHelpText(
      'after',
      `
It ends with 6 when steps failed. What was done is written down: another run goes on there.

Examples:
  pitwall sync github:acme/shop --system shop-api --dry-run
  pitwall sync --system shop-api`,
    )
    .action(async (tracker: string | undefined, flags: SyncFlags) => {
      await (await import('./sync.ts')).syncCommand(tracker, flags, surroundings);
    });

  command('links', "print which issue is which task's")
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  pitwall links --system shop-api')
    .action(async (tracker: string | undefined, flags: SyncFlags) => {
      await (await import('./links.ts')).linksCommand(tracker, flags, surroundings);
    });

  command('mapping', 'print how tasks stand in a tracker, as JSON, or change it')
    .option('--offers', 'what the tracker has: labels, priorities, people, types and states')
    .option('--set <file>', 'change what this JSON file says; the rest stays')
    .addHelpText(
      'after',
      `
Examples:
  pitwall mapping github:acme/shop --system shop-api
  pitwall mapping --system shop-api --offers
  pitwall mapping --system shop-api --set mapping.json`,
    )
    .action(async (tracker: string | undefined, flags: MappingFlags) => {
      await (await import('./mapping.ts')).mappingCommand(tracker, flags, surroundings);
    });
};
