import { databaseLabelSchema, type DatabaseReport, databaseTitle } from '@pitwall/contracts';
import {
  connectionTarget,
  DoctorError,
  examine,
  renderDatabaseMarkdown,
  renderDatabaseTerminal,
  type EarlierReport,
} from '@pitwall/doctor';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connect } from '../../server/pitwall-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { wantsColor } from '../../terminal/colors.ts';
import { VERSION } from '../../version.ts';
import { writeText } from '../../files/text-files.ts';
import type { DoctorFlags } from './doctor-program.ts';
import { readDatabaseReport } from './read-report.ts';

const examined = async (
  address: string | undefined,
  earlier: EarlierReport | undefined,
  label: string | undefined,
  { env, signal }: Surroundings,
): Promise<DatabaseReport> => {
  try {
    return await examine(connectionTarget(address, env), {
      tool: { name: 'pitwall', version: VERSION },
      earlier,
      label,
      signal,
    });
  } catch (error) {
    if (!(error instanceof DoctorError)) throw error;
    throw new CliError(error.message, error.code === 'address' ? EXIT.usage : EXIT.unreadable);
  }
};

const labelOf = ({ name }: DoctorFlags): string | undefined => {
  if (name === undefined) return undefined;
  const label = databaseLabelSchema.safeParse(name);
  if (label.success) return label.data;
  throw new CliError(
    '--name must be a word of letters, digits, dots, dashes and underscores, such as production.',
    EXIT.usage,
  );
};

/** Another database's sizes would make up a growth. */
const comparable = (earlier: DatabaseReport, report: DatabaseReport): boolean =>
  databaseTitle(earlier) === databaseTitle(report) &&
  (earlier.database.cluster === null ||
    report.database.cluster === null ||
    earlier.database.cluster === report.database.cluster);

export const doctorCommand = async (
  address: string | undefined,
  flags: DoctorFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, env, cwd, signal } = surroundings;
  const label = labelOf(flags);
  // What would fail after the examination should fail before it.
  const push = flags.push
    ? { target: await readTarget(flags, surroundings), system: readSystem(flags, surroundings) }
    : null;
  const earlier =
    flags.compare === undefined ? undefined : await readDatabaseReport(flags.compare, cwd);
  if (address?.includes('@') && /^[^@]*:\/\/[^@/]*:[^@/]+@/.test(address))
    messages.write(
      'The password stands in the command line, and so in the shell history: PGPASSWORD or ~/.pgpass keep it out.\n',
    );
  const report = await examined(address, earlier, label, surroundings);
  if (earlier && !comparable(earlier, report))
    throw new CliError(
      `${flags.compare} is a report of another database (${databaseTitle(earlier)}).`,
      EXIT.usage,
    );

  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (typeof flags.json === 'string' && flags.json !== '-')
    await writeText(flags.json, json, surroundings);
  if (flags.json === true || flags.json === '-' || flags.format === 'json') output.write(json);
  else if (flags.format === 'markdown') output.write(renderDatabaseMarkdown(report));
  else if (!flags.quiet)
    output.write(
      renderDatabaseTerminal(report, {
        color: wantsColor(output, env),
        width: Math.min(120, Math.max(60, output.columns ?? 100)),
      }),
    );
  if (push === null) return;
  const { target, system } = push;
  const { scan, suggestions } = await connect(target, signal).sendDatabaseReport(system, report);
  if (flags.quiet) return;
  messages.write(
    `Sent to ${system} of ${target.organization}: ${suggestions} ${suggestions === 1 ? 'suggestion' : 'suggestions'} to look at.\n`,
  );
  // Which limit counts is a person's word: a report alone starts no forecast.
  if (report.readings.length > 0)
    messages.write(
      `The forecast takes its figures over once somebody says so: ${target.url}/${target.organization}/systems/${system}/scans/${scan.id}\n`,
    );
};
