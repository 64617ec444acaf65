import { type JobPayload, type LiveEvent, type Report, reportFileJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
  PermanentJobError,
} from '@pitwall/server-queue';
import { ReportSourceService, type ReportSubject } from '../source/report-source.service.ts';
import { REPORT_WRITERS } from './formats/report-writers.ts';
import { ReportRunRepository } from './report-run.repository.ts';

type Payload = JobPayload<typeof reportFileJob>;

/** Writes the file of one report. Run again, it writes it anew, unless it is finished. */
@JobHandler(reportFileJob)
export class ReportFileHandler implements HandlesJob<typeof reportFileJob> {
  constructor(
    private readonly database: Database,
    private readonly runs: ReportRunRepository,
    private readonly source: ReportSourceService,
  ) {}

  async handle(payload: Payload, context: JobContext<string>): Promise<void> {
    const run = await this.database.withTenant(payload, (transaction) =>
      this.runs.find(transaction, payload.reportRunId),
    );
    if (!run || run.state === 'finished') return;
    const report = await this.read(payload, run);
    let sections = 1;
    const result = await REPORT_WRITERS[run.format](report, async (done, total) => {
      context.signal.throwIfAborted();
      sections = total;
      await this.database.withTenant(payload, (transaction) =>
        this.runs.progress(transaction, run.id, { done, total }),
      );
      context.progress(done, total);
    });
    await this.database.withTenant(payload, (transaction) =>
      this.runs.finish(transaction, run.id, { total: sections, result }),
    );
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.runs.fail(transaction, payload.reportRunId, message),
    );
  }

  progressEvent({ reportRunId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'report.progress', reportRunId, ...progress };
  }

  private async read(payload: Payload, subject: ReportSubject): Promise<Report> {
    try {
      return await this.database.withTenant(payload, (transaction) =>
        this.source.read(transaction, payload, subject),
      );
    } catch (error) {
      if (error instanceof ProblemException && error.code === 'resource.not_found')
        throw new PermanentJobError('The system was archived.');
      throw error;
    }
  }
}
