import { Injectable } from '@nestjs/common';
import type { JobPayload, scanRunJob } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { ScanRunRepository } from './scan-run.repository.ts';

/** One that fails may be a server that rests; the next one too, and somebody has to look. */
const FAILURES_TOLD = 2;

/** Tells those who see a system that scans of a repository keep failing: once, until one goes well again. */
@Injectable()
export class ScanNews {
  constructor(
    private readonly events: DomainEvents,
    private readonly runs: ScanRunRepository,
  ) {}

  /** After the run has ended so. `cause` says in words why, and what to do. */
  async failed(
    transaction: TenantTransaction,
    { organizationId, systemId, scanRunId }: JobPayload<typeof scanRunJob>,
    cause: string,
  ): Promise<void> {
    const run = await this.runs.find(transaction, systemId, scanRunId);
    // Runs of a repository end one after the other: each number comes once.
    if (!run || (await this.runs.failuresInARow(transaction, run)) !== FAILURES_TOLD) return;
    await this.events.notable(
      transaction,
      { organizationId, userId: null },
      {
        kind: 'scan_failed',
        key: `scan:${scanRunId}:failed`,
        systemId,
        about: run.repository,
        detail: cause,
        target: { page: 'scans' },
        to: 'everyone',
      },
    );
  }
}
