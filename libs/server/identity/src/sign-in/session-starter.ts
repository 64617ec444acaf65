import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.repository.ts';

/** Begins sessions. */
@Injectable()
export class SessionStarter {
  /**
   * A session under a new id, so that one planted before cannot be ridden; the one before it, if any, ends.
   * From now on the person counts as having just proved who they are.
   */
  async begin(account: Account, request: FastifyRequest): Promise<void> {
    await request.logIn(account);
    request.session.device = {
      userAgent: request.headers['user-agent'] ?? null,
      address: request.ip,
    };
  }
}
