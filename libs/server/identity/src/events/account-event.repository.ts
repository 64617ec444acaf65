import { Injectable } from '@nestjs/common';
import type { AccountAction } from '@pitwall/contracts';
import { Database, Prisma, type SystemTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';

export interface AccountEventRow {
  id: string;
  at: Date;
  action: string;
  detail: unknown;
  address: string | null;
  userAgent: string | null;
}

export interface NewAccountEvent {
  userId: string;
  action: AccountAction;
  detail: Record<string, unknown> | null;
  address: string | null;
  userAgent: string | null;
  requestId: string | null;
}

@Injectable()
export class AccountEventRepository {
  constructor(private readonly database: Database) {}

  async insert(transaction: SystemTransaction, event: NewAccountEvent): Promise<void> {
    await transaction.accountEvent.create({
      data: {
        ...event,
        detail: event.detail === null ? Prisma.DbNull : (event.detail as Prisma.InputJsonObject),
      },
    });
  }

  /** Notes something about whoever has this address, if anyone has. */
  async insertByEmail(emailKey: string, event: Omit<NewAccountEvent, 'userId'>): Promise<void> {
    await this.database.systemStatement('keep an account', {
      text: `INSERT INTO account_event (id, user_id, action, detail, address, user_agent, request_id)
             SELECT $1::uuid, id, $3, $4::jsonb, $5, $6, $7 FROM "user" WHERE email_key = $2`,
      values: [
        uuidv7(),
        emailKey,
        event.action,
        event.detail === null ? null : JSON.stringify(event.detail),
        event.address,
        event.userAgent,
        event.requestId,
      ],
    });
  }

  async list(userId: string, before: string | null, take: number): Promise<AccountEventRow[]> {
    return this.database.withSystem('keep an account', (transaction) =>
      transaction.accountEvent.findMany({
        where: { userId, ...(before ? { id: { lt: before } } : {}) },
        orderBy: { id: 'desc' },
        take,
      }),
    );
  }

  /** Runs where somebody has this address and works with others. */
  async inOrganizationsOf(
    emailKey: string,
    run: (
      transaction: SystemTransaction,
      userId: string,
      organizationIds: readonly string[],
    ) => Promise<void>,
  ): Promise<void> {
    await this.database.withSystem('keep an account', async (transaction) => {
      const person = await transaction.user.findUnique({
        where: { emailKey },
        select: { id: true },
      });
      if (!person) return;
      await run(transaction, person.id, await this.organizationsOf(transaction, person.id));
    });
  }

  /** Without organizations of examples, which are a person's alone. */
  async organizationsOf(transaction: SystemTransaction, userId: string): Promise<string[]> {
    const rows = await transaction.membership.findMany({
      where: { userId, organization: { sampleForId: null } },
      select: { organizationId: true },
    });
    return rows.map(({ organizationId }) => organizationId);
  }
}
