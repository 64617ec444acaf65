import { ACCOUNT_EXPORT_DAYS, type AccountExport, accountExportJob } from '@pitwall/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { notFound, ProblemException } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { AccountExportRepository, type AccountExportRow } from './account-export.repository.ts';

const DAY = 86_400_000;

/** A person's own file of all that is stored about them: begun here, written by a job. */
@Injectable()
export class AccountExportsService {
  constructor(
    private readonly database: Database,
    private readonly exports: AccountExportRepository,
    private readonly outbox: Outbox,
    private readonly log: AccountLog,
  ) {}

  async start(userId: string, origin: Origin): Promise<AccountExport> {
    return this.database.withSystem('hand a person their data', async (transaction) => {
      const row = await this.exports.insert(
        transaction,
        userId,
        new Date(Date.now() + ACCOUNT_EXPORT_DAYS * DAY),
      );
      await this.outbox.enqueue(
        transaction,
        accountExportJob,
        { accountExportId: row.id },
        { idempotencyKey: row.id, requestId: origin.requestId ?? undefined },
      );
      await this.log.record(transaction, userId, 'account.export-started', origin);
      return present(row);
    });
  }

  async list(userId: string): Promise<{ items: AccountExport[] }> {
    return { items: (await this.exports.list(userId)).map(present) };
  }

  /** The file's parts, one in memory at a time. That it was taken is noted before the first. */
  async content(userId: string, id: string, origin: Origin): Promise<AsyncGenerator<string>> {
    const found = await this.exports.find(id);
    if (found?.userId !== userId) throw notFound('file');
    if (found.state !== 'finished')
      throw new ProblemException(
        'resource.conflict',
        found.state === 'failed'
          ? 'This file could not be written. Start another one.'
          : 'This file is not written yet. Ask again in a moment.',
      );
    await this.database.withSystem('hand a person their data', (transaction) =>
      this.log.record(transaction, userId, 'account.export-downloaded', origin),
    );
    return this.parts(id);
  }

  private async *parts(id: string): AsyncGenerator<string> {
    for (let number = 0; ; number += 1) {
      const part = await this.exports.part(id, number);
      if (part === null) return;
      yield part;
    }
  }
}

const present = (row: AccountExportRow): AccountExport => ({
  id: row.id,
  state: row.state as AccountExport['state'],
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt.toISOString(),
});
