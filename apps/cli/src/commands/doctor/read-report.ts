import {
  DATABASE_REPORT_FORMAT,
  databaseReportSchema,
  type DatabaseReport,
} from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import { readText } from '../../files/text-files.ts';

/** A report that `pitwall doctor --json` wrote. */
export const readDatabaseReport = async (path: string, cwd: string): Promise<DatabaseReport> => {
  const text = await readText(path, { cwd });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CliError(`${path} is no JSON, or was cut off.`, EXIT.unreadable);
  }
  const report = databaseReportSchema.safeParse(value);
  if (report.success) return report.data;
  const [issue] = report.error.issues;
  throw new CliError(
    `${path} is no report of "pitwall doctor --json" (${DATABASE_REPORT_FORMAT}).`,
    EXIT.unreadable,
    [`  ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}`],
  );
};
