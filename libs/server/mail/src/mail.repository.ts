import { Injectable } from '@nestjs/common';
import { Database, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export type MailState = 'waiting' | 'sent' | 'failed' | 'caught' | 'dropped';

export interface StoredMail {
  id: string;
  organizationId: string | null;
  state: string;
  content: string | null;
  createdAt: Date;
}

const KEPT = 200;
const READ = { id: true, organizationId: true, state: true, content: true, createdAt: true };

@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async insert(
    transaction: TenantTransaction | SystemTransaction,
    mail: { id: string; organizationId: string | null; state: MailState; content: string | null },
  ): Promise<void> {
    // A tenant may leave mails and read none, so nothing is returned.
    await transaction.mail.createMany({
      data: [{ ...mail, endedAt: mail.state === 'waiting' ? null : new Date() }],
    });
  }

  async find(id: string): Promise<StoredMail | null> {
    return this.database.withSystem('send a mail', (transaction) =>
      transaction.mail.findUnique({ where: { id }, select: READ }),
    );
  }

  /** Ends a mail that waits; its content goes with it. */
  async end(id: string, state: 'sent' | 'failed', error: string | null): Promise<void> {
    await this.database.withSystem('send a mail', (transaction) =>
      transaction.mail.updateMany({
        where: { id, state: 'waiting' },
        data: { state, error, content: null, endedAt: new Date() },
      }),
    );
  }

  /** What the mailbox holds, newest first; the oldest beyond 200 go. */
  async caught(before: string | null, take: number): Promise<StoredMail[]> {
    return this.database.withSystem('send a mail', async (transaction) => {
      const oldest = await transaction.mail.findFirst({
        where: { state: 'caught' },
        orderBy: { id: 'desc' },
        skip: KEPT,
        select: { id: true },
      });
      if (oldest)
        await transaction.mail.deleteMany({ where: { state: 'caught', id: { lte: oldest.id } } });
      return transaction.mail.findMany({
        where: { state: 'caught', ...(before ? { id: { lt: before } } : {}) },
        orderBy: { id: 'desc' },
        take,
        select: READ,
      });
    });
  }

  async emptyMailbox(): Promise<void> {
    await this.database.withSystem('send a mail', (transaction) =>
      transaction.mail.deleteMany({ where: { state: 'caught' } }),
    );
  }
}
