import { Injectable } from '@nestjs/common';
import { Database, type SystemTransaction } from '@pitwall/server-db';
import { PERSON_COLUMNS } from './person-columns.ts';

const REASON = 'forget a person';
const BATCH = 2_000;

export interface NamedOrganization {
  slug: string;
  name: string;
}

/** Organizations of this owner that have no other one who stays. */
const WITHOUT_ANOTHER_OWNER = `
  SELECT o.slug, o.name FROM membership m JOIN organization o ON o.id = m.organization_id
  WHERE m.user_id = $1::uuid AND m.role = 'owner' AND o.deleted_at IS NULL
    AND NOT EXISTS (
      SELECT FROM membership other JOIN "user" u ON u.id = other.user_id
      WHERE other.organization_id = m.organization_id AND other.role = 'owner'
        AND other.user_id <> m.user_id AND u.purge_after IS NULL)
  ORDER BY o.name`;

/** Ends accounts: first in name, then in every table. */
@Injectable()
export class AccountDeletionRepository {
  constructor(private readonly database: Database) {}

  async purgeAfter(userId: string): Promise<Date | null> {
    return this.database.withSystem('keep an account', async (transaction) => {
      const found = await transaction.user.findUnique({
        where: { id: userId },
        select: { purgeAfter: true },
      });
      return found?.purgeAfter ?? null;
    });
  }

  async blockedBy(userId: string): Promise<NamedOrganization[]> {
    const { rows } = await this.database.systemStatement<NamedOrganization>('keep an account', {
      text: WITHOUT_ANOTHER_OWNER,
      values: [userId],
    });
    return rows;
  }

  /** The same inside a transaction that holds all owners concerned, so that two last ones cannot both go. */
  async lockOwners(transaction: SystemTransaction, userId: string): Promise<NamedOrganization[]> {
    await transaction.$queryRawUnsafe(
      `SELECT 1 FROM membership WHERE role = 'owner' AND organization_id IN (
         SELECT organization_id FROM membership WHERE user_id = $1::uuid AND role = 'owner')
       ORDER BY organization_id, user_id FOR UPDATE`,
      userId,
    );
    return transaction.$queryRawUnsafe<NamedOrganization[]>(WITHOUT_ANOTHER_OWNER, userId);
  }

  async countTokens(userId: string): Promise<number> {
    return this.database.withSystem('keep an account', (transaction) =>
      transaction.apiToken.count({
        where: {
          userId,
          kind: 'personal',
          revokedAt: null,
          expiresAt: { gt: new Date() },
        },
      }),
    );
  }

  /** False when it is deleted already. */
  async mark(transaction: SystemTransaction, userId: string, purgeAfter: Date): Promise<boolean> {
    const { count } = await transaction.user.updateMany({
      where: { id: userId, purgeAfter: null },
      data: { purgeAfter },
    });
    return count === 1;
  }

  /** False when it is not deleted, or too late. */
  async unmark(transaction: SystemTransaction, userId: string): Promise<boolean> {
    const { count } = await transaction.user.updateMany({
      where: { id: userId, purgeAfter: { gt: new Date() } },
      data: { purgeAfter: null },
    });
    return count === 1;
  }

  /** People whose days are over, in pages. */
  async due(after: string | null, take: number): Promise<{ id: string; emailKey: string }[]> {
    return this.database.withSystem(REASON, (transaction) =>
      transaction.user.findMany({
        where: { purgeAfter: { lt: new Date() }, ...(after ? { id: { gt: after } } : {}) },
        orderBy: { id: 'asc' },
        take,
        select: { id: true, emailKey: true },
      }),
    );
  }

  /** Empties what is not kept, in short statements: a job that is killed goes on where it was. */
  async clear(userId: string, emailKey: string): Promise<void> {
    for (const [column, fate] of Object.entries(PERSON_COLUMNS)) {
      if (fate !== 'cleared') continue;
      const [table, field] = column.split('.') as [string, string];
      await this.inBatches(
        `UPDATE "${table}" SET "${field}" = NULL WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM "${table}" WHERE "${field}" = $1::uuid LIMIT ${BATCH}))`,
        [userId],
      );
    }
    await this.inBatches(
      `UPDATE audit_event SET before = before - 'email', after = after - 'email'
       WHERE subject_type = 'invitation' AND (before ? 'email' OR after ? 'email')
         AND (organization_id, subject_id) IN (
           SELECT organization_id, id::text FROM invitation WHERE email_key = $1)`,
      [emailKey],
    );
    await this.inBatches(
      `UPDATE invitation SET email = NULL, email_key = NULL WHERE email_key = $1`,
      [emailKey],
    );
    await this.inBatches(AUDIT_WITHOUT_ADDRESSES, [userId]);
    await this.inBatches(
      `DELETE FROM idempotency_record WHERE scope = $1 OR scope LIKE '% ' || $1`,
      [userId],
    );
    await this.inBatches(`DELETE FROM rate_limit WHERE key LIKE '%:' || $1`, [userId]);
  }

  /** The person and all that hangs on them; what they did meanwhile loses its address with them. */
  async remove(userId: string): Promise<void> {
    await this.database.withSystemSql(REASON, async (sql) => {
      await sql.query(`DELETE FROM api_token WHERE user_id = $1::uuid AND kind = 'personal'`, [
        userId,
      ]);
      await sql.query(`DELETE FROM "user" WHERE id = $1::uuid AND purge_after < now()`, [userId]);
      await sql.query(AUDIT_WITHOUT_ADDRESSES, [userId]);
    });
  }

  private async inBatches(text: string, values: unknown[]): Promise<void> {
    let changed: number;
    do {
      const { rowCount } = await this.database.systemStatement(REASON, { text, values });
      changed = rowCount ?? 0;
    } while (changed === BATCH);
  }
}

const AUDIT_WITHOUT_ADDRESSES = `
  UPDATE audit_event SET address = NULL, before = before - 'email', after = after - 'email'
  WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM audit_event
    WHERE actor_user_id = $1::uuid AND (address IS NOT NULL OR before ? 'email' OR after ? 'email')
    LIMIT ${BATCH}))`;
