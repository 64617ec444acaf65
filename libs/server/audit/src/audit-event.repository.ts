import { Injectable } from '@nestjs/common';
import { Prisma, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  subjectType: string;
  subjectId: string;
  actorUserId: string | null;
  actorTokenId: string | null;
  before: unknown;
  after: unknown;
  address: string | null;
}

@Injectable()
export class AuditEventRepository {
  async insert(
    transaction: TenantTransaction | SystemTransaction,
    event: Omit<AuditRow, 'id' | 'at'> & { organizationId: string; requestId: string | null },
  ): Promise<void> {
    await transaction.auditEvent.create({
      data: { ...event, before: json(event.before), after: json(event.after) },
    });
  }

  async list(
    transaction: TenantTransaction,
    action: string | undefined,
    before: string | null,
    take: number,
  ): Promise<AuditRow[]> {
    return transaction.auditEvent.findMany({
      where: {
        ...(action ? { action: { startsWith: action } } : {}),
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take,
    });
  }

  async userNames(transaction: TenantTransaction, ids: string[]): Promise<Map<string, string>> {
    const users = await transaction.user.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return new Map(users.map((user) => [user.id, user.name]));
  }
}

const json = (value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === undefined || value === null
    ? Prisma.DbNull
    : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue);
