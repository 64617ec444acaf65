import { SHARED_DAYS_AT_MOST } from '@pitwall/contracts';
import type { Command } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import {
  narrowingSystemOption,
  organizationOption,
  type TargetFlags,
} from '../../target-options.ts';
import { count } from '../../terminal/count.ts';

export interface ReportFlags extends TargetFlags {
  json?: boolean;
}
export interface ShowReportFlags extends ReportFlags {
  since?: string;
}
export interface PdfFlags extends ShowReportFlags {
  file: string;
}
export interface ShareFlags extends ShowReportFlags {
  days: number;
}
export interface ScheduleFlags extends ReportFlags {
  day: number;
  to: string[];
}

/** `pitwall reports …`: what the people who pay are shown, as text, as a file, by link and by mail. */
export const addReportCommands = (program: Command, surroundings: Surroundings): void => {
  const reports = program
    .command('reports')
    .description(
      'where systems stand, what breaks next, what was done and what comes, in plain words',
    );
  const plain = (name: string, description: string): Command =>
    reports
      .command(name)
      .description(description)
      .option('--json', 'as JSON')
      .addOption(organizationOption());
  const command = (name: string, description: string): Command =>
    plain(name, description).addOption(narrowingSystemOption());
  const since = '--since <day>';
  const sinceWords = 'tell what was done since that day (default: 30 days)';

  command('show', 'print the report of the organization, or of a system')
    .option(since, sinceWords)
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall reports show\n  pitwall reports show --system shop-api --since 2026-07-01',
    )
    .action(async (flags: ShowReportFlags) => {
      await (await import('./show.ts')).showCommand(flags, surroundings);
    });

  command('pdf', 'have the report written as a PDF')
    .requiredOption('-f, --file <file>', 'where to')
    .option(since, sinceWords)
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall reports pdf --system shop-api --file shop-api.pdf',
    )
    .action(async (flags: PdfFlags) => {
      await (await import('./pdf.ts')).pdfCommand(flags, surroundings);
    });

  command('share', 'share the report as it is now, and print its link this once')
    .option(`--days <1-${SHARED_DAYS_AT_MOST}>`, 'how long it works, at most', count, 30)
    .option(since, sinceWords)
    .addHelpText(
      'after',
      '\nWhoever has the link sees that report, and nothing else. It ends with the token, which must be your own.\n\nExamples:\n  pitwall reports share --system shop-api\n  pitwall reports share --days 7 --since 2026-07-01',
    )
    .action(async (flags: ShareFlags) => {
      await (await import('./sharing.ts')).shareCommand(flags, surroundings);
    });

  plain('shares', 'list the links, with how often each was seen')
    .addHelpText('after', '\nExamples:\n  pitwall reports shares')
    .action(async (flags: ReportFlags) => {
      await (await import('./sharing.ts')).sharesCommand(flags, surroundings);
    });

  plain('revoke', 'end a link: it shows nothing any more')
    .argument('<id>', 'as "pitwall reports shares" prints it')
    .addHelpText('after', '\nExamples:\n  pitwall reports revoke 0199…')
    .action(async (id: string, flags: ReportFlags) => {
      await (await import('./sharing.ts')).revokeCommand(id, flags, surroundings);
    });

  command('schedule', 'have a report mailed to members each month')
    .requiredOption('--to <email...>', 'addresses of members')
    .option('--day <1-28>', "day of the month, in the organization's time zone", count, 1)
    .addHelpText(
      'after',
      '\nExamples:\n  pitwall reports schedule --day 1 --to ana@example.org ben@example.org',
    )
    .action(async (flags: ScheduleFlags) => {
      await (await import('./schedules.ts')).scheduleCommand(flags, surroundings);
    });

  plain('schedules', 'list the reports that are mailed each month')
    .addHelpText('after', '\nExamples:\n  pitwall reports schedules')
    .action(async (flags: ReportFlags) => {
      await (await import('./schedules.ts')).schedulesCommand(flags, surroundings);
    });

  plain('unschedule', 'mail a report no more')
    .argument('<id>', 'as "pitwall reports schedules" prints it')
    .addHelpText('after', '\nExamples:\n  pitwall reports unschedule 0199…')
    .action(async (id: string, flags: ReportFlags) => {
      await (await import('./schedules.ts')).unscheduleCommand(id, flags, surroundings);
    });
};
