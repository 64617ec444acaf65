import { type JobPayload, type LiveEvent, roadmapExportJob } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, ProblemException } from '@pitwall/server-kernel';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
  PermanentJobError,
} from '@pitwall/server-queue';
import { ExportRunRepository, type ExportRunRow } from './export-run.repository.ts';
import { ExportSourceService } from './export-source.service.ts';
import { ROADMAP_WRITERS } from './formats/roadmap-formats.ts';
import type { ExportedTask } from './roadmap-document.ts';

type Payload = JobPayload<typeof roadmapExportJob>;

const CHUNK = 50;

/** Writes the file of one export run. Run again, it writes the same run anew, unless that is finished. */
@JobHandler(roadmapExportJob)
export class RoadmapExportHandler implements HandlesJob<typeof roadmapExportJob> {
  constructor(
    private readonly database: Database,
    private readonly runs: ExportRunRepository,
    private readonly source: ExportSourceService,
    private readonly events: DomainEvents,
  ) {}

  async handle(payload: Payload, context: JobContext<string>): Promise<void> {
    const run = await this.database.withTenant(payload, (transaction) =>
      this.runs.find(transaction, payload.systemId, payload.exportRunId),
    );
    if (!run || run.state === 'finished') return;
    const { header, tasks } = await this.read(payload);
    const total = tasks.length;
    const writer = ROADMAP_WRITERS[run.format].writer();
    let result = writer.head(header);
    await this.tell(payload, context, run, { done: 0, total });
    for (const chunk of chunks(tasks)) {
      context.signal.throwIfAborted();
      result += writer.tasks(chunk.tasks);
      await this.tell(payload, context, run, { done: chunk.end, total });
    }
    result += writer.tail();
    await this.database.withTenant(payload, async (transaction) => {
      await this.runs.finish(transaction, run.id, { total, result });
      await this.tellEnd(transaction, payload, 'The roadmap’s file is ready', '');
    });
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.database.withTenant(payload, async (transaction) => {
      await this.runs.fail(transaction, payload.exportRunId, message);
      await this.tellEnd(transaction, payload, 'The roadmap’s file could not be written', message);
    });
  }

  /** Told once, also when an attempt that was thought dead ends too. */
  private async tellEnd(
    transaction: TenantTransaction,
    { organizationId, systemId, exportRunId }: Payload,
    about: string,
    detail: string,
  ): Promise<void> {
    await this.events.notable(
      transaction,
      { organizationId, userId: null },
      {
        kind: 'export_finished',
        key: `export:${exportRunId}:ended`,
        systemId,
        about,
        detail,
        target: { page: 'roadmap' },
        to: [await this.runs.creator(transaction, exportRunId)],
      },
    );
  }

  progressEvent({ systemId, exportRunId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'export.progress', systemId, exportRunId, ...progress };
  }

  private async read(payload: Payload) {
    try {
      return await this.database.withTenant(payload, (transaction) =>
        this.source.read(transaction, payload, payload.systemId),
      );
    } catch (error) {
      if (error instanceof ProblemException && error.code === 'resource.not_found')
        throw new PermanentJobError('The system was archived.');
      throw error;
    }
  }

  private async tell(
    payload: Payload,
    context: JobContext<string>,
    run: ExportRunRow,
    progress: { done: number; total: number },
  ): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.runs.progress(transaction, run.id, progress),
    );
    context.progress(progress.done, progress.total);
  }
}

function* chunks(
  tasks: readonly ExportedTask[],
): Generator<{ tasks: ExportedTask[]; end: number }> {
  for (let start = 0; start < tasks.length; start += CHUNK) {
    const chunk = tasks.slice(start, start + CHUNK);
    yield { tasks: chunk, end: start + chunk.length };
  }
}
