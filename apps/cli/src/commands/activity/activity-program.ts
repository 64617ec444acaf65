import { ACTIVITY_KINDS, type ActivityKind, FEED_KINDS, type FeedKind } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import {
  narrowingSystemOption,
  organizationOption,
  type TargetFlags,
} from '../../target-options.ts';
import { count } from '../../terminal/count.ts';

export interface ActivityFlags extends TargetFlags {
  json?: boolean;
  kind?: ActivityKind;
  limit: number;
}
export interface FeedFlags extends TargetFlags {
  json?: boolean;
}
export interface AddFeedFlags extends FeedFlags {
  kind: FeedKind;
}

/** `pitwall activity` and `pitwall feeds …`: what happened, and the addresses by which other programs read it. */
export const addActivityCommands = (program: Command, surroundings: Surroundings): void => {
  program
    .command('activity')
    .description('list what happened to a system, or to all that you see, the newest first')
    .addOption(new Option('--kind <kind>', 'of one kind alone').choices(ACTIVITY_KINDS))
    .option('-n, --limit <count>', 'at most so many', count, 20)
    .option('--json', 'as JSON')
    .addOption(narrowingSystemOption())
    .addOption(organizationOption())
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall activity\n  pitwall activity --system shop-api --kind answer --limit 100',
    )
    .action(async (flags: ActivityFlags) => {
      await (await import('./activity.ts')).activityCommand(flags, surroundings);
    });

  const feeds = program
    .command('feeds')
    .description(
      'addresses by which your calendar and your reader follow what comes and what happened',
    );
  const command = (name: string, description: string): Command =>
    feeds
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(organizationOption());

  command('list', 'list your feeds, and when each was last read')
    .addHelpText('after', '\nExamples:\n  pitwall feeds list')
    .action(async (flags: FeedFlags) => {
      await (await import('./feeds.ts')).listFeedsCommand(flags, surroundings);
    });

  command('add', 'make a feed, and print its address this once: it ends with the token')
    .addOption(new Option('--kind <kind>', 'what it tells').choices(FEED_KINDS).default('activity'))
    .addOption(narrowingSystemOption())
    .addHelpText(
      'after',
      '\nIt takes a token of your own, and none of the organization.\n\nExamples:\n  pitwall feeds add --kind calendar\n  pitwall feeds add --kind activity --system shop-api',
    )
    .action(async (flags: AddFeedFlags) => {
      await (await import('./feeds.ts')).addFeedCommand(flags, surroundings);
    });

  command('remove', 'revoke a feed of yours: its address shows nothing any more')
    .argument('<id>', 'as "pitwall feeds list" prints it')
    .addHelpText('after', '\nExamples:\n  pitwall feeds remove 0199…')
    .action(async (id: string, flags: FeedFlags) => {
      await (await import('./feeds.ts')).removeFeedCommand(id, flags, surroundings);
    });
};
