import { NOTIFICATION_KIND_NAMES, type NotificationKind } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption } from '../../target-options.ts';
import { count } from '../../terminal/count.ts';

export interface NotificationFlags {
  json?: boolean;
  organization?: string;
}
export interface ListFlags extends NotificationFlags {
  all?: boolean;
  kind?: NotificationKind;
  limit: number;
}
export interface ReadFlags extends NotificationFlags {
  all?: boolean;
  kind?: NotificationKind;
}

/** `pitwall notifications …`: what you are told. */
export const addNotificationCommands = (program: Command, surroundings: Surroundings): void => {
  const notifications = program
    .command('notifications')
    .description(
      'what you are told; with a token of your own, since one of the organization has none',
    );
  const command = (name: string, description: string): Command =>
    notifications
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(organizationOption());
  const kind = () =>
    new Option('--kind <kind>', 'of one kind alone').choices(NOTIFICATION_KIND_NAMES);

  command('list', 'list what you have not read, the newest first')
    .option('-a, --all', 'also what you have read')
    .addOption(kind())
    .option('-n, --limit <count>', 'at most so many', count, 20)
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall notifications list\n  pitwall notifications list --all --kind mentioned --json',
    )
    .action(async (flags: ListFlags) => {
      await (await import('./notifications.ts')).listCommand(flags, surroundings);
    });

  command('count', 'print how much you have not read, at most 1,000')
    .addHelpText('after', '\nExamples:\n  pitwall notifications count')
    .action(async (flags: NotificationFlags) => {
      await (await import('./notifications.ts')).countCommand(flags, surroundings);
    });

  command('read', 'mark as read')
    .argument('[ids...]', 'of the notifications')
    .option('-a, --all', 'all that is there now')
    .addOption(kind())
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall notifications read --all\n  pitwall notifications read --all --kind evidence_stale',
    )
    .action(async (ids: string[], flags: ReadFlags) => {
      await (await import('./notifications.ts')).readCommand(ids, flags, surroundings);
    });
};
