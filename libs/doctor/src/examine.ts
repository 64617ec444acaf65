import type { DatabaseReport } from '@pitwall/contracts';
import { collect, type TimeLimits } from './collect/collect.ts';
import { connect } from './connect/connect.ts';
import type { ConnectionTarget } from './connect/connection-target.ts';
import { connectionFailure } from './connect/connection-failure.ts';
import { diagnose } from './diagnose.ts';
import { DoctorError } from './doctor-error.ts';
import type { EarlierReport } from './growth.ts';
import { refusalReport } from './refusal.ts';

export interface ExamineOptions {
  tool?: { name: string; version: string };
  earlier?: EarlierReport | undefined;
  limits?: Partial<TimeLimits>;
  signal?: AbortSignal;
  /** What its people call it; written into the report. */
  label?: string | undefined;
}

const labelled = (report: DatabaseReport, { label }: ExamineOptions): DatabaseReport =>
  label === undefined ? report : { ...report, database: { ...report.database, label } };

/**
 * Connects, reads in one read-only transaction, and reports. Where no connection is free, that is the report.
 * @throws DoctorError where no report can be made
 */
export const examine = async (
  target: ConnectionTarget,
  options: ExamineOptions = {},
): Promise<DatabaseReport> => {
  const started = performance.now();
  let connection;
  try {
    connection = await connect(target);
  } catch (error) {
    if (error instanceof DoctorError && error.code === 'no_connection_free')
      return labelled(refusalReport(target, error.message, options.tool), options);
    throw error;
  }
  const ended = connection;
  const abort = (): void => void ended.end().catch(() => undefined);
  options.signal?.addEventListener('abort', abort, { once: true });
  try {
    const facts = await collect(connection, options);
    const milliseconds = Math.round(performance.now() - started);
    return labelled(diagnose(facts, { ...options, milliseconds }), options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw connectionFailure(error, target);
  } finally {
    options.signal?.removeEventListener('abort', abort);
    await connection.end().catch(() => undefined);
  }
};
