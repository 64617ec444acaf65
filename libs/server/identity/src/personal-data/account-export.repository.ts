import { Injectable } from '@nestjs/common';
import { Database, type SystemTransaction } from '@pitwall/server-db';

const REASON = 'hand a person their data';
const MOST_LISTED = 20;

export interface AccountExportRow {
  id: string;
  userId: string;
  state: string;
  createdAt: Date;
  finishedAt: Date | null;
  expiresAt: Date;
}

/** Files of personal data, in parts. */
@Injectable()
export class AccountExportRepository {
  constructor(private readonly database: Database) {}

  async insert(
    transaction: SystemTransaction,
    userId: string,
    expiresAt: Date,
  ): Promise<AccountExportRow> {
    return transaction.accountExport.create({ data: { userId, state: 'running', expiresAt } });
  }

  /** Newest first; expired ones are gone for their person at once. */
  async list(userId: string): Promise<AccountExportRow[]> {
    return this.database.withSystem(REASON, (transaction) =>
      transaction.accountExport.findMany({
        where: { userId, expiresAt: { gt: new Date() } },
        orderBy: { id: 'desc' },
        take: MOST_LISTED,
      }),
    );
  }

  async find(id: string): Promise<AccountExportRow | null> {
    return this.database.withSystem(REASON, (transaction) =>
      transaction.accountExport.findFirst({ where: { id, expiresAt: { gt: new Date() } } }),
    );
  }

  /** Begins anew, whatever a run before has left. */
  async clear(id: string): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: 'DELETE FROM account_export_part WHERE export_id = $1::uuid',
      values: [id],
    });
  }

  async addPart(id: string, number: number, content: string): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: 'INSERT INTO account_export_part (export_id, number, content) VALUES ($1::uuid, $2, $3)',
      values: [id, number, content],
    });
  }

  /** Null behind the last. */
  async part(id: string, number: number): Promise<string | null> {
    const { rows } = await this.database.systemStatement<{ content: string }>(REASON, {
      text: 'SELECT content FROM account_export_part WHERE export_id = $1::uuid AND number = $2',
      values: [id, number],
    });
    return rows[0]?.content ?? null;
  }

  async end(id: string, state: 'finished' | 'failed', expiresAt: Date | null): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: `UPDATE account_export SET state = $2, finished_at = now(),
               expires_at = coalesce($3::timestamptz, expires_at) WHERE id = $1::uuid`,
      values: [id, state, expiresAt],
    });
  }

  async deleteExpired(): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: 'DELETE FROM account_export WHERE expires_at < now()',
    });
  }
}
