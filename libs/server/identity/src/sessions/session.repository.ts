import { Injectable } from '@nestjs/common';
import { Database, type SystemTransaction } from '@pitwall/server-db';

export interface SessionRow {
  id: string;
  userAgent: string | null;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

const MOST = 200;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** A person's sessions that are still good, the last used first. */
  async list(userId: string): Promise<SessionRow[]> {
    return this.database.withSystem('keep an account', (transaction) =>
      transaction.session.findMany({
        where: { userId, expiresAt: { gt: new Date() } },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
        take: MOST,
        select: {
          id: true,
          userAgent: true,
          address: true,
          createdAt: true,
          lastSeenAt: true,
          expiresAt: true,
        },
      }),
    );
  }

  /** Whether there was such a session of this person. */
  async end(transaction: SystemTransaction, userId: string, id: string): Promise<boolean> {
    const { count } = await transaction.session.deleteMany({ where: { userId, id } });
    return count > 0;
  }

  /** Ends all of a person's sessions, but the one to keep; gives how many. */
  async endAll(
    transaction: SystemTransaction,
    userId: string,
    keep: string | null = null,
  ): Promise<number> {
    const { count } = await transaction.session.deleteMany({
      where: { userId, ...(keep === null ? {} : { id: { not: keep } }) },
    });
    return count;
  }
}
