import {
  type ChannelKind,
  NOTIFICATION_KIND_NAMES,
  type NotificationDeliveryState,
  type NotificationKind,
} from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption } from '../../target-options.ts';
import { count } from '../../terminal/count.ts';

export interface ChannelFlags {
  json?: boolean;
  organization?: string;
}
export interface AddChannelFlags extends ChannelFlags {
  kind: ChannelKind;
  url?: string;
  urlStdin?: boolean;
  tell: NotificationKind[];
}
export interface ChangeChannelFlags extends ChannelFlags {
  name?: string;
  url?: string;
  urlStdin?: boolean;
  tell?: NotificationKind[];
  pause?: boolean;
  resume?: boolean;
}
export interface RemoveChannelFlags extends ChannelFlags {
  yes?: boolean;
}
export interface DeliveryFlags extends ChannelFlags {
  state?: NotificationDeliveryState;
  limit: number;
}

const WHICH = 'its name, or its id';
const STATES = ['gathering', 'waiting', 'delivered', 'failed'] as const;

/** `pitwall channels …`: where the organization is told of what happens. */
export const addChannelCommands = (program: Command, surroundings: Surroundings): void => {
  const channels = program
    .command('channels')
    .description('where the organization is told: Slack, Microsoft Teams, signed webhooks');
  const command = (name: string, description: string): Command =>
    channels
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(organizationOption());

  command('list', 'list the channels, and how each is')
    .addHelpText('after', '\nExamples:\n  pitwall channels list')
    .action(async (flags: ChannelFlags) => {
      await (await import('./channels.ts')).listCommand(flags, surroundings);
    });

  command('add', 'add a channel; the secret of a webhook is printed this once')
    .argument('<name>', 'what to call it')
    .addOption(
      new Option('--kind <kind>', 'what takes the messages')
        .choices(['slack', 'teams', 'webhook'])
        .makeOptionMandatory(),
    )
    .option('--url <address>', 'where to')
    .option('--url-stdin', 'read the address, which is a secret, from the input')
    .addOption(
      new Option('--tell <kinds...>', 'of what')
        .choices(NOTIFICATION_KIND_NAMES)
        .makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      `
Examples:
  cat address.txt | pitwall channels add "#platform" --kind slack --url-stdin --tell stage_changed forecast_near
  pitwall channels add Ours --kind webhook --url https://hooks.example.org/pitwall --tell task_reopened`,
    )
    .action(async (name: string, flags: AddChannelFlags) => {
      await (await import('./channels.ts')).addCommand(name, flags, surroundings);
    });

  command('change', 'change a channel, pause it, or take it up again')
    .argument('<channel>', WHICH)
    .option('--name <name>', 'another name')
    .option('--url <address>', 'another address')
    .option('--url-stdin', 'read the address, which is a secret, from the input')
    .addOption(
      new Option('--tell <kinds...>', 'of what from now on').choices(NOTIFICATION_KIND_NAMES),
    )
    .option('--pause', 'tell it nothing; what happens waits')
    .option('--resume', 'tell it again, what waited first; also one that was disabled')
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall channels change "#platform" --tell stage_changed\n  pitwall channels change Ours --resume',
    )
    .action(async (channel: string, flags: ChangeChannelFlags) => {
      await (await import('./changing.ts')).changeCommand(channel, flags, surroundings);
    });

  command('secret', 'make another secret of a webhook, and print it this once')
    .argument('<channel>', WHICH)
    .addHelpText(
      'after',
      '\nFor a day the one before it signs too.\n\nExamples:\n  pitwall channels secret Ours',
    )
    .action(async (channel: string, flags: ChannelFlags) => {
      await (await import('./changing.ts')).secretCommand(channel, flags, surroundings);
    });

  command('test', 'send a message that says nothing but that it arrives, and wait for it')
    .argument('<channel>', WHICH)
    .addHelpText(
      'after',
      '\nIt ends with 6 when it was refused.\n\nExamples:\n  pitwall channels test "#platform"',
    )
    .action(async (channel: string, flags: ChannelFlags) => {
      await (await import('./sending.ts')).testCommand(channel, flags, surroundings);
    });

  command('remove', 'delete a channel, with what waits for it')
    .argument('<channel>', WHICH)
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', '\nExamples:\n  pitwall channels remove "#platform" --yes')
    .action(async (channel: string, flags: RemoveChannelFlags) => {
      await (await import('./channels.ts')).removeCommand(channel, flags, surroundings);
    });

  command('deliveries', 'list what was sent, with the last attempt, the newest first')
    .argument('<channel>', WHICH)
    .addOption(new Option('--state <state>', 'of one state alone').choices(STATES))
    .option('-n, --limit <count>', 'at most so many', count, 20)
    .addHelpText('after', '\nExamples:\n  pitwall channels deliveries Ours --state failed')
    .action(async (channel: string, flags: DeliveryFlags) => {
      await (await import('./sending.ts')).deliveriesCommand(channel, flags, surroundings);
    });

  command('replay', 'send a message again, under the id that it has, and wait for it')
    .argument('<channel>', WHICH)
    .argument('<message>', 'as "pitwall channels deliveries" prints it')
    .addHelpText(
      'after',
      '\nIt ends with 6 when it was refused.\n\nExamples:\n  pitwall channels replay Ours 0199…',
    )
    .action(async (channel: string, message: string, flags: ChannelFlags) => {
      await (await import('./sending.ts')).replayCommand(channel, message, flags, surroundings);
    });
};
