import { Injectable } from '@nestjs/common';
import { SnapshotsService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import { SprintClosingService } from '../progress/sprint-closing.service.ts';
import { SprintEndRepository } from './sprint-end.repository.ts';

const PAGE = 100;
/** Days after a sprint's end in which its snapshot is still worth taking. */
const LATEST_DAYS = 3;

/** Keeps a snapshot of every system when its team's sprint ends, and closes the sprint. */
@Injectable()
export class SprintEndService {
  constructor(
    private readonly database: Database,
    private readonly snapshots: SnapshotsService,
    private readonly sprints: SprintEndRepository,
    private readonly closing: SprintClosingService,
  ) {}

  /** Gives how many snapshots were kept. They come first: they show what the sprint left. */
  async run(context: { organizationId: string }, now: Date, signal?: AbortSignal): Promise<number> {
    const kept = await this.keep(context, now, signal);
    await this.closing.closeEnded(context, now, signal);
    return kept;
  }

  private async keep(
    context: { organizationId: string },
    now: Date,
    signal?: AbortSignal,
  ): Promise<number> {
    const within = { now, days: LATEST_DAYS, take: PAGE };
    let kept = 0;
    for (;;) {
      const ended = await this.database.withTenant(context, (transaction) =>
        this.sprints.ended(transaction, context.organizationId, within),
      );
      for (const { sprintId, sprintName, systemId } of ended) {
        signal?.throwIfAborted();
        const occasion = { name: `End of ${sprintName}`, occasion: `sprint:${sprintId}` };
        const isNew = await this.database.withTenant(context, (transaction) =>
          this.snapshots.takeFor(transaction, context, systemId, occasion),
        );
        if (isNew) kept += 1;
      }
      if (ended.length < PAGE) return kept;
    }
  }
}
