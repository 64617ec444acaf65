import type { Database } from '@pitwall/server-db';
import type { TenantContext } from '@pitwall/server-db';
import { JobRests } from '@pitwall/server-queue';
import { callsOf, MustWait } from '@pitwall/trackers';
import type { WorkRow } from './operation.repository.ts';
import type { SyncRepository } from './sync.repository.ts';

/** A worker is not kept for longer by a tracker's limits: the job ends, and begins again when they allow it. */
export const PATIENCE_MILLISECONDS = 60_000;
/** A call may be answered, and counted by the tracker, so long after it was written down. */
const LONGEST_CALL_MILLISECONDS = 30_000;

/** What earlier processes called, as the limiter counts it: they are over, so that no call was made after now. */
export const callsBefore = (works: readonly WorkRow[], now: number) =>
  works
    .flatMap(({ work, intendedAt }) =>
      work.kind === 'record' || intendedAt === null
        ? []
        : callsOf(work).map((kind) => ({
            kind,
            at: Math.min(now, intendedAt.getTime() + LONGEST_CALL_MILLISECONDS),
          })),
    )
    .sort((a, b) => a.at - b.at);

/** Stores until when a sync waits and puts its job off; throws anything else on. */
export async function restOrThrow(
  error: unknown,
  { database, syncs }: { database: Database; syncs: SyncRepository },
  context: TenantContext,
  syncId: string,
): Promise<never> {
  if (!(error instanceof MustWait)) throw error;
  await database.withTenant(context, (transaction) => syncs.rest(transaction, syncId, error.until));
  throw new JobRests(error.until);
}
