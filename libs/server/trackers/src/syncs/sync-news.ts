import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { SyncRepository, type SyncRow } from './sync.repository.ts';

interface SyncPlace {
  organizationId: string;
  systemId: string;
  trackerSyncId: string;
}

/** Tells who began a sync how it ended, and where it needs them. */
@Injectable()
export class SyncNews {
  constructor(
    private readonly events: DomainEvents,
    private readonly syncs: SyncRepository,
  ) {}

  /** `trouble` is why it stopped; null when it came to its end. */
  async ended(
    transaction: TenantTransaction,
    place: SyncPlace,
    trouble: string | null,
  ): Promise<void> {
    const sync = await this.syncs.ofId(transaction, place.trackerSyncId);
    if (!sync) return;
    const { done, total, failed } = sync;
    await this.tell(transaction, place, sync, {
      kind: 'export_finished',
      name: trouble === null ? 'finished' : 'stopped',
      about:
        trouble === null
          ? 'The export to the tracker is done'
          : 'The export to the tracker stopped',
      detail:
        trouble ??
        `${done} of ${total} changes were made${failed > 0 ? `, ${failed} failed` : ''}.`,
    });
  }

  /** Of conflicts that were not there before: whoever was told is not told again at each look. */
  async conflicts(transaction: TenantTransaction, place: SyncPlace, count: number): Promise<void> {
    const sync = count === 0 ? null : await this.syncs.ofId(transaction, place.trackerSyncId);
    if (!sync) return;
    const about =
      count === 1
        ? '1 field was changed both here and in the tracker'
        : `${count} fields were changed both here and in the tracker`;
    const detail = 'Say for each which of the two is right.';
    await this.tell(transaction, place, sync, {
      kind: 'export_conflict',
      name: 'conflicts',
      about,
      detail,
    });
  }

  private async tell(
    transaction: TenantTransaction,
    { organizationId, systemId, trackerSyncId }: SyncPlace,
    { createdById }: SyncRow,
    {
      kind,
      name,
      about,
      detail,
    }: { kind: 'export_finished' | 'export_conflict'; name: string; about: string; detail: string },
  ): Promise<void> {
    await this.events.notable(
      transaction,
      { organizationId, userId: null },
      {
        kind,
        key: `sync:${trackerSyncId}:${name}`,
        systemId,
        about,
        detail,
        target: { page: 'trackers' },
        to: [createdById],
      },
    );
  }
}
