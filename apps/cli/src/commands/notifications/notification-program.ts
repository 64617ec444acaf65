import {
  MAIL_CADENCES,
  type MailCadence,
  NOTIFICATION_KIND_NAMES,
  type NotificationKind,
} from '@pitwall/contracts';
import { type Command, InvalidArgumentError, Option } from 'commander';
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

export interface SettingsFlags extends NotificationFlags {
  kind?: NotificationKind;
  app?: 'on' | 'off';
  mail?: MailCadence;
  mails?: 'on' | 'off';
  quiet?: string;
  timeZone?: string;
  hour?: number;
  weekday?: number;
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

  const onOrOff = (flag: string, words: string) =>
    new Option(`${flag} <on|off>`, words).choices(['on', 'off']);
  command('settings', 'print how you are told, or choose it')
    .addOption(
      new Option('--kind <kind>', 'what --app and --mail are about').choices(
        NOTIFICATION_KIND_NAMES,
      ),
    )
    .addOption(onOrOff('--app', 'show that kind in Pitwall'))
    .addOption(new Option('--mail <when>', 'mail that kind').choices(MAIL_CADENCES))
    .addOption(onOrOff('--mails', 'any mails of this organization'))
    .option('--quiet <hours>', 'mail nothing between, such as 22:00-07:00; or off')
    .option('--time-zone <zone>', 'such as Europe/Berlin; or organization, to follow its own')
    .option('--hour <0-23>', 'when daily and weekly mails come', hour)
    .option('--weekday <1-7>', 'the day of weekly ones, 1 for Monday', count)
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall notifications settings\n  pitwall notifications settings --kind evidence_stale --mail weekly --app off\n  pitwall notifications settings --quiet 22:00-07:00 --time-zone Europe/Berlin',
    )
    .action(async (flags: SettingsFlags) => {
      await (await import('./settings.ts')).settingsCommand(flags, surroundings);
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

const hour = (text: string): number => {
  if (!/^(?:1?\d|2[0-3])$/.test(text)) throw new InvalidArgumentError('It is no hour of a day.');
  return Number(text);
};
