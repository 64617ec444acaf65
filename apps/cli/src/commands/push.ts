import { SCAN_REPORT_FORMAT, scanReportSchema, type ScanReport } from '@pitwall/contracts';
import { z } from 'zod';
import { CliError } from '../cli-error.ts';
import { readSystem, readTarget, type Target } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import { readText } from '../files/text-files.ts';
import type { TargetFlags } from '../target-options.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';

const readReportText = async (path: string, surroundings: Surroundings): Promise<string> => {
  if (path === '-') {
    if (surroundings.interactive)
      throw new CliError(
        'Name the report: pitwall push report.json. "pitwall scan --json report.json" writes one.',
        EXIT.usage,
      );
    return surroundings.readInput();
  }
  return readText(path, surroundings, {
    folder: `${path} is a folder, not the report of a scan. Scan it and send what is found: pitwall scan ${path} --push`,
  });
};

/** A report from its text. Says which version it is of when it is not ours. */
export const parseReport = (text: string, name: string): ScanReport => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CliError(`${name} is no JSON.`, EXIT.unreadable);
  }
  const format = z.object({ format: z.string() }).safeParse(value);
  if (!format.success)
    throw new CliError(`${name} is no scan report: it has no format.`, EXIT.unreadable);
  if (format.data.format !== SCAN_REPORT_FORMAT)
    throw new CliError(
      `${name} is of the format ${format.data.format}; this version of the CLI sends ${SCAN_REPORT_FORMAT}. Scan again with it.`,
      EXIT.unreadable,
    );
  const report = scanReportSchema.safeParse(value);
  if (report.success) return report.data;
  const fields = report.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `  ${path.join('.') || 'the whole'}: ${message}`);
  throw new CliError(`${name} is no valid scan report.`, EXIT.unreadable, fields);
};

export const sendReport = async (
  report: ScanReport,
  target: Target,
  system: string,
  { quiet }: { quiet: boolean },
  { messages, signal }: Surroundings,
): Promise<void> => {
  const received = await connect(target, signal).sendScan(system, report);
  if (quiet) return;
  const { suggestions, alreadyReceived } = received;
  messages.write(
    alreadyReceived
      ? `${system} had received this report before; nothing changed.\n`
      : `Sent to ${system} of ${target.organization}: ${suggestions} ${suggestions === 1 ? 'suggestion' : 'suggestions'} to look at.\n`,
  );
};

export const pushCommand = async (
  path: string,
  flags: TargetFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const target = await readTarget(flags, surroundings);
  const system = readSystem(flags, surroundings);
  const report = parseReport(
    await readReportText(path, surroundings),
    path === '-' ? 'The input' : path,
  );
  await sendReport(report, target, system, { quiet: false }, surroundings);
};
