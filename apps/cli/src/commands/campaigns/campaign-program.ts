import { CAMPAIGN_GOALS, type CampaignGoal, type ListCampaignsQuery } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption } from '../../target-options.ts';

export interface CampaignFlags {
  json?: boolean;
  organization?: string;
}
export interface ListCampaignFlags extends CampaignFlags {
  state: ListCampaignsQuery['state'];
}
export interface ProgressFlags extends CampaignFlags {
  csv?: boolean;
}
export interface CreateCampaignFlags extends CampaignFlags {
  practice: string[];
  system: string[];
  by: string;
  goal: CampaignGoal;
  owner?: string;
  description: string;
}
export interface ChangeCampaignFlags extends CampaignFlags {
  name?: string;
  by?: string;
  goal?: CampaignGoal;
  owner?: string;
  description?: string;
  practice?: string[];
  system?: string[];
  end?: boolean;
  resume?: boolean;
}

const WHICH = 'its name, or its id';

/** `pitwall campaigns …`: practices that several systems shall have by a day. */
export const addCampaignCommands = (program: Command, surroundings: Surroundings): void => {
  const campaigns = program
    .command('campaigns')
    .description('practices that several systems shall have by a day');
  const command = (name: string, description: string): Command =>
    campaigns
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(organizationOption());
  const goal = () =>
    new Option('--goal <goal>', 'what each practice must be at').choices(CAMPAIGN_GOALS);

  command('list', 'list campaigns with how far they are, the newest first')
    .addOption(
      new Option('--state <state>', 'which')
        .choices(['running', 'ended', 'all'])
        .default('running'),
    )
    .addHelpText('after', '\nExamples:\n  pitwall campaigns list --state all')
    .action(async (flags: ListCampaignFlags) => {
      await (await import('./reading.ts')).listCommand(flags, surroundings);
    });

  command('show', 'print what a campaign is about')
    .argument('<campaign>', WHICH)
    .addHelpText('after', '\nExamples:\n  pitwall campaigns show "Restore rehearsed"')
    .action(async (campaign: string, flags: CampaignFlags) => {
      await (await import('./reading.ts')).showCommand(campaign, flags, surroundings);
    });

  command('progress', 'print each practice on each system, the furthest behind first')
    .argument('<campaign>', WHICH)
    .option('--csv', 'as CSV, a line a practice and system')
    .addHelpText('after', '\nExamples:\n  pitwall campaigns progress "Restore rehearsed" --csv')
    .action(async (campaign: string, flags: ProgressFlags) => {
      await (await import('./reading.ts')).progressCommand(campaign, flags, surroundings);
    });

  command('create', 'start a campaign')
    .argument('<name>', 'what to call it')
    .requiredOption('--practice <id...>', 'practices that it is about')
    .requiredOption('--system <name...>', 'systems that shall have them')
    .requiredOption('--by <day>', 'day by which it is to be done, such as 2027-06-30')
    .addOption(goal().default('in_place'))
    .option('--owner <email>', 'member who sees to it (default: you)')
    .option('--description <text>', 'why', '')
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall campaigns create "Restore rehearsed" --practice DB-05 --system shop-api shop-web --by 2027-06-30 --goal proven',
    )
    .action(async (name: string, flags: CreateCampaignFlags) => {
      await (await import('./writing.ts')).createCommand(name, flags, surroundings);
    });

  command('change', 'change a campaign, end it, or take it up again')
    .argument('<campaign>', WHICH)
    .option('--name <name>', 'another name')
    .option('--by <day>', 'another day')
    .addOption(goal())
    .option('--owner <email>', 'another member who sees to it')
    .option('--description <text>', 'another why')
    .option('--practice <id...>', 'the practices that it is about from now on')
    .option('--system <name...>', 'the systems that shall have them from now on')
    .option('--end', 'end it: nobody is reminded any more')
    .option('--resume', 'take it up again')
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall campaigns change "Restore rehearsed" --by 2027-09-30',
    )
    .action(async (campaign: string, flags: ChangeCampaignFlags) => {
      await (await import('./writing.ts')).changeCommand(campaign, flags, surroundings);
    });

  command('tasks', 'make a task of each practice that is not at the goal and has none')
    .argument('<campaign>', WHICH)
    .addHelpText('after', '\nExamples:\n  pitwall campaigns tasks "Restore rehearsed"')
    .action(async (campaign: string, flags: CampaignFlags) => {
      await (await import('./writing.ts')).tasksCommand(campaign, flags, surroundings);
    });
};
