import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '@pitwall/server-db';

export interface BadgeRow {
  address: string;
  isPublic: boolean;
}

@Injectable()
export class BadgeRepository {
  constructor(private readonly database: Database) {}

  async find(transaction: TenantTransaction, systemId: string): Promise<BadgeRow | null> {
    return transaction.systemBadge.findFirst({
      where: { systemId },
      select: { address: true, isPublic: true },
    });
  }

  /** `address` is for one that has none yet. */
  async change(
    transaction: TenantTransaction,
    place: { organizationId: string; systemId: string },
    change: { isPublic: boolean; changedById: string },
    address: string,
  ): Promise<BadgeRow> {
    return transaction.systemBadge.upsert({
      where: { organizationId_systemId: place },
      create: { ...place, ...change, address },
      update: { ...change, changedAt: new Date() },
      select: { address: true, isPublic: true },
    });
  }

  /** The system that an address shows; null where it is unknown, switched off, or its system is gone. */
  async shown(address: string): Promise<{ organizationId: string; systemId: string } | null> {
    const { rows } = await this.database.systemStatement<{
      organizationId: string;
      systemId: string;
    }>('show a badge', {
      text: `SELECT b.organization_id AS "organizationId", b.system_id AS "systemId"
             FROM system_badge b
             JOIN organization o ON o.id = b.organization_id AND o.deleted_at IS NULL
             JOIN system s ON s.organization_id = b.organization_id AND s.id = b.system_id
               AND s.archived_at IS NULL
             WHERE b.address = $1 AND b.is_public`,
      values: [address],
    });
    return rows[0] ?? null;
  }
}
