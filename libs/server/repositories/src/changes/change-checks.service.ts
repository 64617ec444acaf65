import { Injectable } from '@nestjs/common';
import { type ChangeCheck, changeCheckJob } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { Outbox } from '@pitwall/server-queue';
import {
  type AskedCheck,
  ChangeCheckRepository,
  type ChangeCheckRow,
} from './change-check.repository.ts';

/** Of each system. */
const KEPT = 500;
const SHOWN = 5;

/** Checks of proposed changes: one for each of their newest commits. */
@Injectable()
export class ChangeChecksService {
  constructor(
    private readonly checks: ChangeCheckRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Leaves a check of a commit; false where there is one already. */
  async ask(
    transaction: TenantTransaction,
    asked: AskedCheck,
    requestId: string | null,
  ): Promise<boolean> {
    const begun = await this.checks.ask(transaction, asked);
    if (!begun) return false;
    await this.checks.forgetOld(transaction, asked.systemId, KEPT);
    const { organizationId, systemId } = asked;
    await this.outbox.enqueue(
      transaction,
      changeCheckJob,
      { organizationId, systemId, changeCheckId: begun.id },
      { idempotencyKey: `${begun.id}:${begun.round}`, requestId: requestId ?? undefined },
    );
    return true;
  }

  async newest(transaction: TenantTransaction, systemId: string): Promise<ChangeCheck[]> {
    const rows = await this.checks.newest(transaction, systemId, SHOWN);
    return rows.map(presentChangeCheck);
  }
}

const presentChangeCheck = ({
  systemId: _system,
  base: _base,
  round: _round,
  checkRun: _run,
  createdAt,
  finishedAt,
  ...row
}: ChangeCheckRow): ChangeCheck => ({
  ...row,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});
