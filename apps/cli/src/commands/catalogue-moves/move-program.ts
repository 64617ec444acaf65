import type { Command } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, type TargetFlags } from '../../target-options.ts';

export interface VersionFlags extends TargetFlags {
  json?: boolean;
}
export interface MoveFlags extends VersionFlags {
  preview?: boolean;
  rollBack?: boolean;
  yes?: boolean;
  note?: string;
}
export interface PinFlags extends TargetFlags {
  because?: string;
}

/** versions, move, pin and unpin: which release of the catalogue an organization reads. */
export const addMoveCommands = (catalogue: Command, surroundings: Surroundings): void => {
  catalogue
    .command('versions')
    .description('list the releases of the catalogue, and which the organization reads')
    .option('--json', 'as JSON')
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall catalogue versions')
    .action(async (flags: VersionFlags) => {
      await (await import('./versions.ts')).versionsCommand(flags, surroundings);
    });

  catalogue
    .command('move')
    .description("move the organization's systems to another release, or back")
    .argument('[version]', 'the release (default: the newest)')
    .option('--preview', 'show what would change, and change nothing')
    .option('--roll-back', 'go back to where the newest move found each system')
    .option('--note <text>', 'why, for those who look later')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'as JSON')
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Examples:
  pitwall catalogue move --preview       what the newest release would change, system by system
  pitwall catalogue move 2027.1 --yes
  pitwall catalogue move --roll-back --yes`,
    )
    .action(async (version: string | undefined, flags: MoveFlags) => {
      await (await import('./move.ts')).moveCommand(version, flags, surroundings);
    });

  catalogue
    .command('pin')
    .description('keep a system on its release, whatever the organization takes')
    .argument('<system>', 'the system')
    .requiredOption('--because <text>', 'why it stays')
    .addOption(organizationOption())
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall catalogue pin shop-api --because "an audit runs until June"',
    )
    .action(async (system: string, flags: PinFlags) => {
      await (await import('./pin.ts')).pinCommand(system, flags, surroundings);
    });

  catalogue
    .command('unpin')
    .description("let a system follow again: it comes under the organization's release at once")
    .argument('<system>', 'the system')
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall catalogue unpin shop-api')
    .action(async (system: string, flags: PinFlags) => {
      await (await import('./pin.ts')).unpinCommand(system, flags, surroundings);
    });
};
