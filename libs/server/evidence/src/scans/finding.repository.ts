import { Injectable } from '@nestjs/common';
import type { Finding } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { NewestFindings } from './scan-row.ts';
import { newestIds } from './scan.repository.ts';

type StoredFinding = Prisma.FindingGetPayload<object>;

@Injectable()
export class FindingRepository {
  async insert(
    transaction: TenantTransaction,
    scan: { organizationId: string; scanId: string },
    findings: readonly Finding[],
  ): Promise<void> {
    await transaction.finding.createMany({
      data: findings.map(({ practice, ...finding }) => ({
        ...scan,
        ...finding,
        practiceId: practice,
      })),
    });
  }

  /** In the report's order: ids are made in it. */
  async ofScan(transaction: TenantTransaction, scanId: string): Promise<Finding[]> {
    const rows = await transaction.finding.findMany({ where: { scanId }, orderBy: { id: 'asc' } });
    return rows.map(finding);
  }

  /** Of several scans, by scan, each in its report's order. */
  async ofScans(
    transaction: TenantTransaction,
    scanIds: readonly string[],
  ): Promise<Map<string, Finding[]>> {
    const rows = await transaction.finding.findMany({
      where: { scanId: { in: [...scanIds] } },
      orderBy: { id: 'asc' },
    });
    const byScan = new Map<string, Finding[]>(scanIds.map((id) => [id, []]));
    for (const row of rows) byScan.get(row.scanId)?.push(finding(row));
    return byScan;
  }

  /**
   * The findings of the newest scan of each repository of each system, in one statement. Systems without a
   * scan are left out. `until`: as if no scan had been received after that moment.
   */
  async ofNewestScans(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    until?: Date,
  ): Promise<Map<string, NewestFindings>> {
    if (systemIds.length === 0) return new Map();
    const organizationId = organizationOf(transaction);
    const received = until === undefined ? Prisma.empty : Prisma.sql`AND s.received_at <= ${until}`;
    const rows = await transaction.$queryRaw<(NewestFindings & { systemId: string })[]>(Prisma.sql`
      SELECT wanted.id AS "systemId", newest.id AS "scanId", newest.commit,
             newest.scanned_at AS "scannedAt",
             coalesce((SELECT jsonb_agg(jsonb_build_object(
                                'practice', f.practice_id, 'outcome', f.outcome,
                                'confidence', f.confidence, 'suggests', f.suggests) ORDER BY f.id)
                       FROM finding f
                       WHERE f.organization_id = newest.organization_id
                         AND f.scan_id IN (${newestIds(organizationId, Prisma.sql`wanted.id`, until)})),
                      '[]'::jsonb) AS findings
      FROM unnest(${[...new Set(systemIds)]}::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (SELECT s.id, s.organization_id, s.commit, s.scanned_at FROM scan s
                          WHERE s.organization_id = ${organizationId}::uuid
                            AND s.system_id = wanted.id ${received}
                          ORDER BY s.scanned_at DESC, s.id DESC LIMIT 1) newest`);
    return new Map(rows.map(({ systemId, ...newest }) => [systemId, newest]));
  }
}

// What is stored was parsed by the report's schema on its way in.
const finding = (stored: StoredFinding): Finding => ({
  probe: stored.probe,
  practice: stored.practiceId,
  outcome: stored.outcome as Finding['outcome'],
  confidence: stored.confidence as Finding['confidence'],
  suggests: stored.suggests as Finding['suggests'],
  message: stored.message,
  locations: stored.locations as Finding['locations'],
  total: stored.total,
});
