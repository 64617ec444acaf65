import { Injectable } from '@nestjs/common';
import type { Session } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { notFound } from '@pitwall/server-kernel';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { deviceOf } from './device.ts';
import { SessionRepository } from './session.repository.ts';

/** The browsers in which a person is signed in. Ending a session counts with its next request. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly log: AccountLog,
  ) {}

  async list(userId: string, current: string): Promise<{ items: Session[] }> {
    const rows = await this.sessions.list(userId);
    return {
      items: rows.map((row) => ({
        id: row.id,
        device: deviceOf(row.userAgent),
        address: row.address,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        current: row.id === current,
      })),
    };
  }

  async end(userId: string, id: string, origin: Origin): Promise<void> {
    await this.database.withSystem('keep an account', async (transaction) => {
      if (!(await this.sessions.end(transaction, userId, id))) throw notFound('session');
      await this.log.record(transaction, userId, 'session.revoked', origin, { sessions: 1 });
    });
  }

  /** Signs out everywhere, or everywhere but in the session to keep. */
  async endAll(userId: string, keep: string | null, origin: Origin): Promise<void> {
    await this.database.withSystem('keep an account', async (transaction) => {
      const sessions = await this.sessions.endAll(transaction, userId, keep);
      if (sessions > 0)
        await this.log.record(transaction, userId, 'session.revoked', origin, { sessions });
    });
  }
}
