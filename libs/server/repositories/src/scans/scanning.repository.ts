import { Injectable } from '@nestjs/common';
import type { ChangeScanning, Scanning } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface ScanningRow extends Pick<Scanning, 'onPush' | 'checks' | 'failingImpact'> {
  /** 0 where nothing was ever said. */
  version: number;
}

const NOT_SAID: ScanningRow = { onPush: false, checks: 'off', failingImpact: 3, version: 0 };

@Injectable()
export class ScanningRepository {
  async find(transaction: TenantTransaction, systemId: string): Promise<ScanningRow> {
    const row = await transaction.systemScanning.findFirst({
      where: { systemId },
      select: { onPush: true, checks: true, failingImpact: true, version: true },
    });
    return row ? { ...row, checks: row.checks as Scanning['checks'] } : NOT_SAID;
  }

  /** False when it is another version by now. */
  async change(
    transaction: TenantTransaction,
    place: { organizationId: string; systemId: string; changedById: string },
    { version, ...change }: ChangeScanning,
  ): Promise<boolean> {
    if (version === 0) {
      const { count } = await transaction.systemScanning.createMany({
        data: [{ ...place, ...change }],
        skipDuplicates: true,
      });
      return count === 1;
    }
    const { systemId, changedById } = place;
    const { count } = await transaction.systemScanning.updateMany({
      where: { systemId, version },
      data: { ...change, changedById, changedAt: new Date(), version: { increment: 1 } },
    });
    return count === 1;
  }

  /** Whether a webhook tells of one of the system's connections: its own, or that of the app at its server. */
  async isHeard(transaction: TenantTransaction, systemId: string): Promise<boolean> {
    const rows = await transaction.$queryRaw<unknown[]>(Prisma.sql`
      SELECT 1 FROM tracker_connection c
      JOIN webhook w ON w.organization_id = c.organization_id AND w.provider = c.provider
      LEFT JOIN github_app a ON a.organization_id = w.organization_id AND a.id = w.github_app_id
      WHERE c.organization_id = ${organizationOf(transaction)}::uuid AND c.system_id = ${systemId}::uuid
        AND (w.connection_id = c.id OR a.base_url = c.base_url)
      LIMIT 1`);
    return rows.length > 0;
  }
}
