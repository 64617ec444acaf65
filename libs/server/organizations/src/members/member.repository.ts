import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface MemberRow {
  userId: string;
  role: Role;
  createdAt: Date;
  name: string;
  email: string;
  /** Null for all but reviewers. */
  expiresAt: Date | null;
  systemIds: string[];
}

/** A role with what a reviewer sees and until when. */
export interface MemberAccess {
  role: Role;
  systemIds: readonly string[];
  expiresAt: Date | null;
}

const WITH_PERSON = {
  user: { select: { name: true, email: true } },
  systems: { select: { systemId: true } },
} as const;

@Injectable()
export class MemberRepository {
  /** In the order they joined; `after` is the last one seen, `user` the only one asked for. */
  async list(
    transaction: TenantTransaction,
    { user, after }: { user?: string | undefined; after: { at: string; userId: string } | null },
    take: number,
  ): Promise<MemberRow[]> {
    const rows = await transaction.membership.findMany({
      where: {
        ...(user === undefined ? {} : { userId: user }),
        ...(after === null
          ? {}
          : {
              OR: [
                { createdAt: { gt: after.at } },
                { createdAt: after.at, userId: { gt: after.userId } },
              ],
            }),
      },
      include: WITH_PERSON,
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
      take,
    });
    return rows.map(toMember);
  }

  /** Locks every owner's row, so that two owners who leave at once do not both succeed. */
  async lockOwners(transaction: TenantTransaction, organizationId: string): Promise<string[]> {
    const rows = await transaction.$queryRaw<{ user_id: string }[]>`
      SELECT user_id FROM membership
      WHERE organization_id = ${organizationId}::uuid AND role = 'owner' ORDER BY user_id FOR UPDATE`;
    return rows.map((row) => row.user_id);
  }

  async find(
    transaction: TenantTransaction,
    organizationId: string,
    userId: string,
  ): Promise<MemberRow | null> {
    const row = await transaction.membership.findUnique({
      where: { organizationId_userId: { organizationId, userId } },
      include: WITH_PERSON,
    });
    return row ? toMember(row) : null;
  }

  async withIds(transaction: TenantTransaction, userIds: string[]): Promise<MemberRow[]> {
    if (userIds.length === 0) return [];
    const rows = await transaction.membership.findMany({
      where: { userId: { in: userIds } },
      include: WITH_PERSON,
    });
    return rows.map(toMember);
  }

  async change(
    transaction: TenantTransaction,
    organizationId: string,
    userId: string,
    { role, expiresAt, systemIds }: MemberAccess,
  ): Promise<void> {
    await transaction.membership.update({
      where: { organizationId_userId: { organizationId, userId } },
      data: { role, expiresAt },
    });
    await transaction.membershipSystem.deleteMany({ where: { userId } });
    await transaction.membershipSystem.createMany({
      data: systemIds.map((systemId) => ({ organizationId, userId, systemId })),
    });
  }

  /** How many of these systems the organization has. */
  async countSystems(transaction: TenantTransaction, ids: readonly string[]): Promise<number> {
    return transaction.system.count({ where: { id: { in: [...ids] }, archivedAt: null } });
  }

  async remove(
    transaction: TenantTransaction,
    organizationId: string,
    userId: string,
  ): Promise<void> {
    await transaction.membership.delete({
      where: { organizationId_userId: { organizationId, userId } },
    });
    await transaction.apiToken.updateMany({
      where: { userId, kind: 'personal', revokedAt: null },
      data: { revokedAt: new Date() },
    });
  }

  async count(transaction: TenantTransaction): Promise<number> {
    return transaction.membership.count();
  }
}

const toMember = (row: {
  userId: string;
  role: string;
  createdAt: Date;
  expiresAt: Date | null;
  user: { name: string; email: string };
  systems: { systemId: string }[];
}): MemberRow => ({
  userId: row.userId,
  role: row.role as Role,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  systemIds: row.systems.map(({ systemId }) => systemId),
  ...row.user,
});
