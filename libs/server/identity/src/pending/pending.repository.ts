import { Injectable } from '@nestjs/common';
import { Database, type Prisma } from '@pitwall/server-db';

export interface PendingRow {
  userId: string | null;
  content: unknown;
}

const REASON = 'sign a person in';

@Injectable()
export class PendingRepository {
  constructor(private readonly database: Database) {}

  /** Keeps what was begun, and sweeps some of what was never finished. */
  async create(pending: {
    idHash: string;
    userId: string | null;
    kind: string;
    content: Record<string, unknown>;
    expiresAt: Date;
  }): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      await transaction.pendingSignIn.deleteMany({
        where: { expiresAt: { lt: new Date() } },
        limit: 50,
      });
      await transaction.pendingSignIn.create({
        data: { ...pending, content: pending.content as Prisma.InputJsonObject },
      });
    });
  }

  async find(idHash: string, kind: string): Promise<PendingRow | null> {
    return this.database.withSystem(REASON, (transaction) =>
      transaction.pendingSignIn.findFirst({
        where: { idHash, kind, expiresAt: { gt: new Date() } },
        select: { userId: true, content: true },
      }),
    );
  }

  /** Takes it: whoever comes second finds nothing. */
  async take(idHash: string, kind: string): Promise<PendingRow | null> {
    const { rows } = await this.database.systemStatement<{
      user_id: string | null;
      content: unknown;
    }>(REASON, {
      text: `DELETE FROM pending_sign_in WHERE id_hash = $1 AND kind = $2 AND expires_at > now()
               RETURNING user_id, content`,
      values: [idHash, kind],
    });
    const [row] = rows;
    return row ? { userId: row.user_id, content: row.content } : null;
  }

  /** Counts a try; false when there were too many, and then it is gone. */
  async countTry(idHash: string, most: number): Promise<boolean> {
    const { rows } = await this.database.systemStatement<{ tries: number }>(REASON, {
      text: 'UPDATE pending_sign_in SET tries = tries + 1 WHERE id_hash = $1 RETURNING tries',
      values: [idHash],
    });
    const tries = rows[0]?.tries;
    if (tries !== undefined && tries <= most) return true;
    await this.delete(idHash);
    return false;
  }

  async delete(idHash: string): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: 'DELETE FROM pending_sign_in WHERE id_hash = $1',
      values: [idHash],
    });
  }
}
