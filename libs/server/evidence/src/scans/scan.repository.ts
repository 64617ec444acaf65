import { Injectable } from '@nestjs/common';
import type { Finding, Outcome, ScanReport, Stack } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { NewestFindings, ScanRow } from './scan-row.ts';

/** A place in the list of scans. */
export interface ScanPlace {
  at: string;
  id: string;
}

export type NewScan = Omit<ScanRow, 'id' | 'receivedAt'> & {
  organizationId: string;
  receivedById: string | null;
};
type StoredScan = Prisma.ScanGetPayload<object>;
type StoredFinding = Prisma.FindingGetPayload<object>;

const NEWEST_FIRST = [{ scannedAt: 'desc' }, { id: 'desc' }] as const;

@Injectable()
export class ScanRepository {
  /** Null when this report was received before, be it a moment ago in another transaction. */
  async insert(transaction: TenantTransaction, scan: NewScan): Promise<ScanRow | null> {
    const [created] = await transaction.scan.createManyAndReturn({
      data: [scan],
      skipDuplicates: true,
    });
    return created ? scanRow(created) : null;
  }

  async insertFindings(
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

  async findByReport(
    transaction: TenantTransaction,
    systemId: string,
    reportId: string,
  ): Promise<ScanRow | null> {
    const stored = await transaction.scan.findFirst({ where: { systemId, reportId } });
    return stored && scanRow(stored);
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ScanRow | null> {
    const stored = await transaction.scan.findFirst({ where: { systemId, id } });
    return stored && scanRow(stored);
  }

  async newest(transaction: TenantTransaction, systemId: string): Promise<ScanRow | null> {
    const stored = await transaction.scan.findFirst({
      where: { systemId },
      orderBy: [...NEWEST_FIRST],
    });
    return stored && scanRow(stored);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    after: ScanPlace | null,
    take: number,
  ): Promise<ScanRow[]> {
    const earlier: Prisma.ScanWhereInput = after
      ? {
          OR: [
            { scannedAt: { lt: new Date(after.at) } },
            { scannedAt: new Date(after.at), id: { lt: after.id } },
          ],
        }
      : {};
    const rows = await transaction.scan.findMany({
      where: { systemId, ...earlier },
      orderBy: [...NEWEST_FIRST],
      take,
    });
    return rows.map(scanRow);
  }

  /** In the report's order: ids are made in it. */
  async findings(transaction: TenantTransaction, scanId: string): Promise<Finding[]> {
    const rows = await transaction.finding.findMany({ where: { scanId }, orderBy: { id: 'asc' } });
    return rows.map(finding);
  }

  /** How many findings of each outcome each scan has. */
  async outcomes(
    transaction: TenantTransaction,
    scanIds: readonly string[],
  ): Promise<Map<string, Partial<Record<Outcome, number>>>> {
    const counts = await transaction.finding.groupBy({
      by: ['scanId', 'outcome'],
      where: { scanId: { in: [...scanIds] } },
      _count: true,
    });
    const outcomes = new Map<string, Partial<Record<Outcome, number>>>();
    for (const { scanId, outcome, _count } of counts) {
      outcomes.set(scanId, { ...outcomes.get(scanId), [outcome]: _count });
    }
    return outcomes;
  }

  /** The findings of each system's newest scan, in one statement. Systems without a scan are left out. */
  async newestFindings(
    transaction: TenantTransaction,
    systemIds: readonly string[],
  ): Promise<Map<string, NewestFindings>> {
    if (systemIds.length === 0) return new Map();
    const rows = await transaction.$queryRaw<(NewestFindings & { systemId: string })[]>(Prisma.sql`
      SELECT wanted.id AS "systemId", newest.id AS "scanId", newest.commit,
             newest.scanned_at AS "scannedAt",
             coalesce((SELECT jsonb_agg(jsonb_build_object(
                                'practice', f.practice_id, 'outcome', f.outcome,
                                'confidence', f.confidence, 'suggests', f.suggests) ORDER BY f.id)
                       FROM finding f
                       WHERE f.organization_id = newest.organization_id AND f.scan_id = newest.id),
                      '[]'::jsonb) AS findings
      FROM unnest(${[...new Set(systemIds)]}::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (SELECT s.* FROM scan s
                          WHERE s.system_id = wanted.id
                          ORDER BY s.scanned_at DESC, s.id DESC LIMIT 1) newest`);
    return new Map(rows.map(({ systemId, ...newest }) => [systemId, newest]));
  }
}

// What is stored was parsed by the report's schema on its way in.
const scanRow = (stored: StoredScan): ScanRow => ({
  id: stored.id,
  systemId: stored.systemId,
  reportId: stored.reportId,
  digest: stored.digest,
  tool: stored.tool,
  commit: stored.commit,
  branch: stored.branch,
  modified: stored.modified,
  stacks: stored.stacks as Stack[],
  statistics: stored.statistics as ScanReport['statistics'],
  skipped: stored.skipped as ScanReport['skipped'],
  scannedAt: stored.scannedAt,
  receivedAt: stored.receivedAt,
});

const finding = (stored: StoredFinding): Finding => ({
  probe: stored.probe,
  practice: stored.practiceId,
  outcome: stored.outcome as Outcome,
  confidence: stored.confidence as Finding['confidence'],
  suggests: stored.suggests as Finding['suggests'],
  message: stored.message,
  locations: stored.locations as Finding['locations'],
  total: stored.total,
});
