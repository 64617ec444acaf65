import { Injectable, Logger } from '@nestjs/common';
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

/**
 * What concerns everyone a person works with: who came in or tried to, and what changes how that person's account can
 * be entered.
 */
const OF_ORGANIZATIONS: ReadonlySet<AccountAction> = new Set<AccountAction>([
  'account.signed-in',
  'account.sign-in-failed',
  'account.signed-out',
  'account.renamed',
  'account.deletion-asked',
  'account.deletion-taken-back',
  'session.revoked',
  'password.reset-requested',
  'email.changed',
  'password.changed',
  'password.reset',
  'factor.totp-added',
  'factor.totp-removed',
  'factor.passkey-added',
  'factor.passkey-removed',
  'factor.recovery-codes-made',
  'factor.recovery-code-used',
  'identity.linked',
  'identity.unlinked',
]);

export const isToldToOrganizations = (action: AccountAction): boolean =>
  OF_ORGANIZATIONS.has(action);

/** Facts that an organization is told; what a person is called elsewhere is not its to know. */
const TOLD = new Set(['way', 'left', 'sessions', 'kind', 'purgeAfter']);

/**
 * The append-only record of what happened to accounts. A person reads their own; what concerns those the person works
 * with is also in the audit log of every organization that the person belongs to.
 */
@Injectable()
export class AccountLog {
  readonly #logger = new Logger(AccountLog.name);

  constructor(
    private readonly events: AccountEventRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * In the transaction of the deed itself. `detail` holds facts, never a secret. `only`: the organization to whose
   * provider the session belongs; no other is told of it.
   */
  async record(
    transaction: SystemTransaction,
    userId: string,
    action: AccountAction,
    origin: Origin,
    detail: Record<string, unknown> | null = null,
    only: string | null = null,
  ): Promise<void> {
    await this.events.insert(transaction, { userId, action, detail, ...origin });
    if (!isToldToOrganizations(action)) return;
    const organizationIds =
      only === null ? await this.events.organizationsOf(transaction, userId) : [only];
    await this.tell(transaction, organizationIds, userId, action, origin, detail);
  }

  /** Writes it into the organizations' own logs. */
  private async tell(
    transaction: SystemTransaction,
    organizationIds: readonly string[],
    userId: string,
    action: AccountAction,
    origin: Origin,
    detail: Record<string, unknown> | null,
  ): Promise<void> {
    for (const organizationId of organizationIds) {
      await this.audit.record(
        transaction,
        {
          organizationId,
          userId,
          address: origin.address,
          requestId: origin.requestId ?? undefined,
        },
        {
          action: action.startsWith('account.') ? action : `account.${action}`,
          subject: { type: 'user', id: userId },
          ...toldOf(action, detail),
        },
      );
    }
  }

  /** Notes something about whoever has this address. What is waited for costs the same where nobody has. */
  async recordByEmail(
    email: string,
    action: AccountAction,
    origin: Origin,
    detail: Record<string, unknown> | null = null,
  ): Promise<void> {
    await this.events.insertByEmail(emailKey(email), { action, detail, ...origin });
    if (!isToldToOrganizations(action)) return;
    this.events
      .inOrganizationsOf(emailKey(email), (transaction, userId, organizationIds) =>
        this.tell(transaction, organizationIds, userId, action, origin, detail),
      )
      .catch((error: unknown) => {
        this.#logger.error({ error, action }, 'an event could not be noted in organizations');
      });
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

/** An organization sees its members' addresses, so that of a change it sees both. */
function toldOf(
  action: AccountAction,
  detail: Record<string, unknown> | null,
): { before?: unknown; after?: unknown } {
  if (detail === null) return {};
  if (action === 'email.changed')
    return { before: { email: detail['before'] }, after: { email: detail['after'] } };
  const told = Object.entries(detail).filter(([name]) => TOLD.has(name));
  return told.length === 0 ? {} : { after: Object.fromEntries(told) };
}
