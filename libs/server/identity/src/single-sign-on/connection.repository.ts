import { Injectable } from '@nestjs/common';
import type { SystemTransaction, TenantTransaction } from '@pitwall/server-db';

export interface ConnectionRow {
  id: string;
  organizationId: string;
  issuer: string;
  clientId: string;
  /** Sealed. */
  clientSecret: string;
  enabled: boolean;
  enforced: boolean;
  role: string;
  checkedAt: Date;
}

/** A connection that may be used, and whose it is. */
export interface UsableConnection extends ConnectionRow {
  organization: { name: string; slug: string };
}

const USABLE = { enabled: true, organization: { deletedAt: null } } as const;
const WITH_ORGANIZATION = { organization: { select: { name: true, slug: true } } } as const;

@Injectable()
export class ConnectionRepository {
  async own(
    transaction: TenantTransaction,
    organizationId: string,
  ): Promise<(ConnectionRow & { people: number }) | null> {
    const row = await transaction.signInConnection.findUnique({ where: { organizationId } });
    if (!row) return null;
    const people = await transaction.membership.count({
      where: { organizationId, identities: { some: { connectionId: row.id } } },
    });
    return { ...row, people };
  }

  async create(transaction: TenantTransaction, connection: ConnectionRow): Promise<void> {
    await transaction.signInConnection.create({ data: connection });
  }

  async update(
    transaction: TenantTransaction,
    id: string,
    change: Partial<Omit<ConnectionRow, 'id' | 'organizationId'>>,
  ): Promise<void> {
    await transaction.signInConnection.update({ where: { id }, data: change });
  }

  /** With it go the links to it and the sessions that it made. */
  async delete(transaction: TenantTransaction, organizationId: string): Promise<boolean> {
    const { count } = await transaction.signInConnection.deleteMany({ where: { organizationId } });
    return count > 0;
  }

  async findUsable(transaction: SystemTransaction, id: string): Promise<UsableConnection | null> {
    return transaction.signInConnection.findFirst({
      where: { id, ...USABLE },
      include: WITH_ORGANIZATION,
    });
  }

  async findUsableBySlug(
    transaction: SystemTransaction,
    slug: string,
  ): Promise<UsableConnection | null> {
    return transaction.signInConnection.findFirst({
      where: { enabled: true, organization: { slug, deletedAt: null } },
      include: WITH_ORGANIZATION,
    });
  }

  async findUsableOf(
    transaction: SystemTransaction,
    organizationId: string,
  ): Promise<UsableConnection | null> {
    return transaction.signInConnection.findFirst({
      where: { organizationId, ...USABLE },
      include: WITH_ORGANIZATION,
    });
  }

  /** Of the organizations that this person belongs to. */
  async usableOfPerson(
    transaction: SystemTransaction,
    userId: string,
  ): Promise<UsableConnection[]> {
    return transaction.signInConnection.findMany({
      where: {
        enabled: true,
        organization: {
          deletedAt: null,
          memberships: {
            some: { userId, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
          },
        },
      },
      include: WITH_ORGANIZATION,
      orderBy: { id: 'asc' },
      take: 100,
    });
  }
}
