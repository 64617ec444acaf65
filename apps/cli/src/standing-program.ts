import { ROADMAP_FORMATS } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from './surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from './target-options.ts';

export interface StatusFlags extends TargetFlags {
  json?: boolean;
}
export type SnapshotFlags = StatusFlags;
export type DiffFlags = StatusFlags;
export type BenchmarksFlags = StatusFlags;
export interface SystemsFlags {
  json?: boolean;
  organization?: string;
}
export interface RoadmapFlags extends TargetFlags {
  format: (typeof ROADMAP_FORMATS)[number];
}

/** status, snapshot, diff, systems, benchmarks and roadmap: where systems stand, what changed, and what is to do. */
export const addStandingCommands = (program: Command, surroundings: Surroundings): void => {
  program
    .command('status')
    .description('show who you are signed in as, and where a system stands')
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall status\n  pitwall status --system shop-api\n  pitwall status --system shop-api --json',
    )
    .action(async (options: StatusFlags) => {
      await (await import('./commands/status.ts')).statusCommand(options, surroundings);
    });

  program
    .command('snapshot')
    .description('keep the assessment of a system as it is now, to compare with later')
    .argument('[name]', 'what to call it (default: the day)')
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall snapshot "Before the launch" --system shop-api')
    .action(async (name: string | undefined, options: SnapshotFlags) => {
      await (await import('./commands/snapshot.ts')).snapshotCommand(name, options, surroundings);
    });

  program
    .command('diff')
    .description('show what changed between two snapshots or days, or since one')
    .argument('[from]', 'name or id of a snapshot, or a day or time (default: the newest snapshot)')
    .argument('[to]', 'name or id of a later one (default: now)')
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Examples:
  pitwall diff --system shop-api                       since the newest snapshot
  pitwall diff "Before the launch" -s shop-api         from that one to now
  pitwall diff 2026-09-01 2026-10-01 -s shop-api       between the ends of two days
  pitwall diff January February -s shop-api --json     between two, for programs`,
    )
    .action(async (from: string | undefined, to: string | undefined, options: DiffFlags) => {
      await (await import('./commands/diff.ts')).diffCommand(from, to, options, surroundings);
    });

  program
    .command('systems')
    .description('list the systems of the organization with where each stands')
    .option('--json', 'as JSON')
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall systems\n  pitwall systems --json')
    .action(async (options: SystemsFlags) => {
      await (await import('./commands/systems.ts')).systemsCommand(options, surroundings);
    });

  program
    .command('benchmarks')
    .description('print what a system meets of each topic, beside the median of the others')
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText('after', '\nExamples:\n  pitwall benchmarks --system shop-api --json')
    .action(async (options: BenchmarksFlags) => {
      await (await import('./commands/benchmarks.ts')).benchmarksCommand(options, surroundings);
    });

  program
    .command('roadmap')
    .description("print a system's tasks in order, as Markdown, CSV or JSON")
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(ROADMAP_FORMATS).default('md'),
    )
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Examples:
  pitwall roadmap --system shop-api > ROADMAP.md
  pitwall roadmap --system shop-api --format csv > roadmap.csv`,
    )
    .action(async (options: RoadmapFlags) => {
      await (await import('./commands/roadmap.ts')).roadmapCommand(options, surroundings);
    });
};
