import { Injectable } from '@nestjs/common';
import type { AccountAction, AccountEvent, Page, PageQuery } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import type { SystemTransaction } from '@pitwall/server-db';
import { decodeCursor, pageOf } from '@pitwall/server-kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { emailKey } from '../accounts/account.repository.ts';
import { deviceOf } from '../sessions/device.ts';
import { AccountEventRepository } from './account-event.repository.ts';

/** From where something was done. */
export interface Origin {
  address: string | null;
  userAgent: string | null;
  requestId: string | null;
}

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
  requestId: String(request.id),
});

/** What concerns everyone a person works with: it changes how that person's account can be entered. */
const OF_ORGANIZATIONS: ReadonlySet<AccountAction> = new Set<AccountAction>([
  'email.changed',
  'password.changed',
  'password.reset',
  'factor.totp-added',
  'factor.totp-removed',
  'factor.passkey-added',
  'factor.passkey-removed',
  'identity.linked',
  'identity.unlinked',
]);

/**
 * The append-only record of what happened to accounts. A person reads their own; changes of the ways in are
 * also in the audit log of every organization that the person belongs to.
 */
@Injectable()
export class AccountLog {
  constructor(
    private readonly events: AccountEventRepository,
    private readonly audit: AuditLog,
  ) {}

  /** In the transaction of the deed itself. `detail` holds facts, never a secret. */
  async record(
    transaction: SystemTransaction,
    userId: string,
    action: AccountAction,
    origin: Origin,
    detail: Record<string, unknown> | null = null,
  ): Promise<void> {
    await this.events.insert(transaction, { userId, action, detail, ...origin });
    if (!OF_ORGANIZATIONS.has(action)) return;
    for (const organizationId of await this.events.organizationsOf(transaction, userId)) {
      await this.audit.record(
        transaction,
        {
          organizationId,
          userId,
          address: origin.address,
          requestId: origin.requestId ?? undefined,
        },
        { action: `account.${action}`, subject: { type: 'user', id: userId } },
      );
    }
  }

  /** Notes something about whoever has this address. It costs the same where nobody has. */
  async recordByEmail(
    email: string,
    action: AccountAction,
    origin: Origin,
    detail: Record<string, unknown> | null = null,
  ): Promise<void> {
    await this.events.insertByEmail(emailKey(email), { action, detail, ...origin });
  }

  /** Newest first. */
  async list(userId: string, { cursor, limit }: PageQuery): Promise<Page<AccountEvent>> {
    const before = decodeCursor(cursor, z.uuid());
    const rows = await this.events.list(userId, before, limit + 1);
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      ({ id, at, action, detail, address, userAgent }) => ({
        id,
        at: at.toISOString(),
        action: action as AccountAction,
        detail: detail as Record<string, unknown> | null,
        device: deviceOf(userAgent),
        address,
      }),
    );
  }
}
