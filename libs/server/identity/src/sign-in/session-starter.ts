import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.repository.ts';
import type { SessionStart } from '../sessions/session-store.ts';

/** What a session is bound to; left out: to nothing, and proved just now. */
export type SessionBounds = Partial<Pick<SessionStart, 'connectionId' | 'authenticatedAt'>>;

/** Begins sessions. */
@Injectable()
export class SessionStarter {
  /**
   * A session under a new id, so that one planted before cannot be ridden; the one before it, if any, ends.
   * From now on the person counts as having just proved who they are, where the bounds say nothing else.
   */
  async begin(
    account: Account,
    request: FastifyRequest,
    { connectionId = null, authenticatedAt = null }: SessionBounds = {},
  ): Promise<void> {
    await request.logIn(account);
    request.session.start = {
      userAgent: request.headers['user-agent'] ?? null,
      address: request.ip,
      connectionId,
      authenticatedAt,
    };
  }

  /** The same session under a new id: no more proved, and no longer, than it was. */
  async renew(request: FastifyRequest): Promise<void> {
    const account = request.session.account;
    if (account === undefined) return;
    await this.begin({ ...account, id: account.userId }, request, {
      connectionId: account.through?.connectionId ?? null,
      authenticatedAt: account.authenticatedAt,
    });
  }
}
