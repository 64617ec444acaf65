import { catalogueMoveJob, type JobPayload, type LiveEvent } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
} from '@pitwall/server-queue';
import { CatalogueMoveRepository, type PlacedSystem } from './catalogue-move.repository.ts';
import { isUnderWay, type MoveRow } from './move-row.ts';
import { SystemMover } from './system-mover.service.ts';

type Payload = JobPayload<typeof catalogueMoveJob>;

/** Systems that are read at a time. */
const PAGE = 100;

/** Moves each system in a transaction of its own. Run again, it goes on with those that have not moved. */
@JobHandler(catalogueMoveJob)
export class CatalogueMoveHandler implements HandlesJob<typeof catalogueMoveJob> {
  constructor(
    private readonly database: Database,
    private readonly moves: CatalogueMoveRepository,
    private readonly mover: SystemMover,
  ) {}

  async handle(payload: Payload, context: JobContext<string>): Promise<void> {
    const move = await this.database.withTenant(payload, (transaction) =>
      this.moves.find(transaction, payload.moveId),
    );
    if (!move || !isUnderWay(move)) return;
    let after: string | null = null;
    let done = 0;
    for (;;) {
      const last: string | null = after;
      const page = await this.database.withTenant(payload, async (transaction) => {
        const systems = await this.moves.systems(transaction, last, PAGE);
        const ids = systems.map(({ id }) => id);
        const before =
          move.undoesId === null
            ? new Map<string, string>()
            : await this.moves.before(transaction, move.undoesId, ids);
        return systems.map((system) => ({ system, to: targetOf(move, system, before) }));
      });
      for (const { system, to } of page) {
        context.signal.throwIfAborted();
        if (to !== null) await this.moveOne(payload, move, system, to);
        done += 1;
        context.progress(done, Math.max(done, move.total));
      }
      const total = Math.max(done, move.total);
      await this.database.withTenant(payload, (transaction) =>
        this.moves.progress(transaction, move.id, { done, total }),
      );
      after = page.at(-1)?.system.id ?? null;
      if (page.length < PAGE || after === null) break;
    }
    await this.database.withTenant(payload, (transaction) =>
      this.moves.end(transaction, move.id, { state: 'finished', error: null }),
    );
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.moves.end(transaction, payload.moveId, { state: 'failed', error: message }),
    );
  }

  progressEvent({ moveId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'catalogue.progress', runId: moveId, ...progress };
  }

  private async moveOne(
    { organizationId }: Payload,
    move: MoveRow,
    { id: systemId, version: from }: PlacedSystem,
    to: string,
  ): Promise<void> {
    await this.database.withTenant({ organizationId }, async (transaction) => {
      const context = { organizationId, userId: move.createdById };
      const moved = await this.mover.move(transaction, context, systemId, { from, to });
      if (moved)
        await this.moves.remember(transaction, {
          organizationId,
          moveId: move.id,
          systemId,
          fromVersion: from,
        });
    });
  }
}

/** Null where it stays: it is pinned, or there already. Rolling back leads each to where it was found. */
function targetOf(
  move: MoveRow,
  { id, version, pinned }: PlacedSystem,
  before: ReadonlyMap<string, string>,
): string | null {
  if (pinned !== null) return null;
  if (move.kind === 'take') return version === move.toVersion ? null : move.toVersion;
  // What the move had not found, such as a system created since, goes with the organization.
  if (version !== move.fromVersion) return null;
  const to = before.get(id) ?? move.toVersion;
  return to === version ? null : to;
}
