import { STAGES } from '@pitwall/contracts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from '../../target-options.ts';

export interface PlanningFlags extends TargetFlags {
  json?: boolean;
  to?: (typeof STAGES)[number];
}
export interface WhatIfFlags extends PlanningFlags {
  capacity?: number;
  share?: number;
  growth?: number;
  by?: string;
}
export interface LoadTestFlags extends TargetFlags {
  json?: boolean;
  name?: string;
  component: string;
}

const stageOption = () =>
  new Option(
    '--to <stage>',
    'stage (default: the one that the load asks for, or the next)',
  ).choices(STAGES);

/** A number on the command line; the server says whether it can be. */
const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError('It is not a number.');
  return value;
};

/** plan, path, whatif, forecast and load-test: what comes next, when, and what would change that. */
export const addPlanningCommands = (program: Command, surroundings: Surroundings): void => {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(systemOption())
      .addOption(organizationOption());

  command('plan', "print a system's tasks in the sprints of its team, and what no sprint holds")
    .addHelpText('after', '\nExamples:\n  pitwall plan --system shop-api')
    .action(async (flags: PlanningFlags) => {
      await (await import('./plan.ts')).planCommand(flags, surroundings);
    });

  command('path', 'print what is left until a system is ready for a stage, in order')
    .addOption(stageOption())
    .addHelpText('after', '\nExamples:\n  pitwall path --system shop-api --to scale')
    .action(async (flags: PlanningFlags) => {
      await (await import('./path.ts')).pathCommand(flags, surroundings);
    });

  command('whatif', "print what would follow from a change, beside today's plan; saves nothing")
    .addOption(stageOption())
    .option('--capacity <days>', "the team's working days in each coming sprint", number)
    .option('--share <percent>', 'the share of them for this roadmap', number)
    .option('--growth <percent>', "growth of every component's demand a month", number)
    .option('--by <day>', 'a day to meet, such as 2027-03-31')
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall whatif --system shop-api --capacity 12 --growth 15',
    )
    .action(async (flags: WhatIfFlags) => {
      await (await import('./what-if.ts')).whatIfCommand(flags, surroundings);
    });

  command('forecast', 'print when each component of a system breaks, the first break at the top')
    .addHelpText('after', '\nExamples:\n  pitwall forecast --system shop-api --json')
    .action(async (flags: PlanningFlags) => {
      await (await import('./forecast.ts')).forecastCommand(flags, surroundings);
    });

  program
    .command('load-test')
    .description('send the output of k6 or autocannon: it gives a component a measured limit')
    .argument(
      '<files...>',
      'files of one load test, at five or more levels of concurrency together',
    )
    .option('--name <name>', 'what the test is called (default: the name of the first file)')
    .option('--component <name>', 'component that it measures', 'api.throughput')
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall load-test --system shop-api run-*.json')
    .action(async (files: string[], flags: LoadTestFlags) => {
      await (await import('./load-test.ts')).loadTestCommand(files, flags, surroundings);
    });
};
