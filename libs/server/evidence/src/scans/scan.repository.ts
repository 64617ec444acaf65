import { Injectable } from '@nestjs/common';
import type { EvidenceKind, Outcome, ScanReport, Suppression } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { ScanRow } from './scan-row.ts';

/** A place in the list of scans. */
export interface ScanPlace {
  at: string;
  id: string;
}

export interface NewScan {
  organizationId: string;
  systemId: string;
  reportId: string;
  digest: string;
  kind: EvidenceKind;
  tool: string;
  commit: string | null;
  branch: string | null;
  repository: string | null;
  modified: boolean;
  stacks: string[];
  statistics: ScanReport['statistics'];
  skipped: ScanReport['skipped'];
  suppressed: Suppression[];
  /** The whole report where more is shown of it than its findings. */
  report: object | null;
  scannedAt: Date;
  receivedById: string | null;
}

// The list of skipped files may be long, and is read where it is shown only.
const COLUMNS = Prisma.sql`
  id, system_id AS "systemId", report_id AS "reportId", digest, kind, repository, tool, commit, branch,
  modified, stacks,
  (statistics ->> 'files')::int AS files, jsonb_array_length(skipped) AS skipped,
  jsonb_array_length(suppressed) AS suppressed,
  scanned_at AS "scannedAt", received_at AS "receivedAt"`;

@Injectable()
export class ScanRepository {
  /** Gives the id; null when this report was received before, be it a moment ago in another transaction. */
  async insert(transaction: TenantTransaction, scan: NewScan): Promise<string | null> {
    const [created] = await transaction.scan.createManyAndReturn({
      data: [
        {
          ...scan,
          suppressed: scan.suppressed as Prisma.InputJsonValue[],
          report: scan.report ?? Prisma.DbNull,
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    });
    return created?.id ?? null;
  }

  async findByReport(
    transaction: TenantTransaction,
    systemId: string,
    reportId: string,
  ): Promise<ScanRow | null> {
    return one(
      await transaction.$queryRaw<ScanRow[]>(Prisma.sql`
        SELECT ${COLUMNS} FROM scan
        WHERE organization_id = ${organizationOf(transaction)}::uuid
          AND system_id = ${systemId}::uuid AND report_id = ${reportId}::uuid`),
    );
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ScanRow | null> {
    return one(
      await transaction.$queryRaw<ScanRow[]>(Prisma.sql`
        SELECT ${COLUMNS} FROM scan WHERE organization_id = ${organizationOf(transaction)}::uuid
          AND system_id = ${systemId}::uuid AND id = ${id}::uuid`),
    );
  }

  /** The one scanned last, in whichever order reports arrived. */
  async newest(transaction: TenantTransaction, systemId: string): Promise<ScanRow | null> {
    const rows = await this.list(transaction, systemId, null, 1);
    return one(rows);
  }

  /**
   * The newest report of each repository, database and import of a system: those of code first, each the
   * newest first. A scan that names no repository counts while none that names one is newer.
   */
  async newestOfEach(transaction: TenantTransaction, systemId: string): Promise<ScanRow[]> {
    return transaction.$queryRaw<ScanRow[]>(Prisma.sql`
      SELECT ${COLUMNS} FROM scan WHERE organization_id = ${organizationOf(transaction)}::uuid
        AND id IN (${newestIds(organizationOf(transaction), Prisma.sql`${systemId}::uuid`)})
      ORDER BY kind = 'code' DESC, scanned_at DESC, id DESC`);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    after: ScanPlace | null,
    take: number,
  ): Promise<ScanRow[]> {
    const earlier = after
      ? Prisma.sql`AND (scanned_at, id) < (${new Date(after.at)}, ${after.id}::uuid)`
      : Prisma.empty;
    return transaction.$queryRaw<ScanRow[]>(Prisma.sql`
      SELECT ${COLUMNS} FROM scan
      WHERE organization_id = ${organizationOf(transaction)}::uuid AND system_id = ${systemId}::uuid ${earlier}
      ORDER BY scanned_at DESC, id DESC LIMIT ${take}`);
  }

  /** The whole report, as it was received; null where it was not kept, or the kind is another. */
  async report(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
    kind: EvidenceKind,
  ): Promise<unknown> {
    const row = await transaction.scan.findFirst({
      where: { systemId, id, kind },
      select: { report: true },
    });
    return row?.report ?? null;
  }

  /** The files that were left out and what is suppressed: long lists, read where they are shown. */
  async notShown(
    transaction: TenantTransaction,
    scanId: string,
  ): Promise<Pick<NewScan, 'skipped' | 'suppressed'>> {
    const { skipped, suppressed } = await transaction.scan.findFirstOrThrow({
      where: { id: scanId },
      select: { skipped: true, suppressed: true },
    });
    return {
      skipped: skipped as NewScan['skipped'],
      suppressed: suppressed as unknown as NewScan['suppressed'],
    };
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
}

/**
 * Ids of the newest report of each kind and repository of a system, of those that were received until a moment.
 * One step in the index for each of them, read backwards, however many scans a system has.
 */
export const newestIds = (
  organizationId: string,
  systemId: Prisma.Sql,
  until?: Date,
): Prisma.Sql => {
  const own = Prisma.sql`s.organization_id = ${organizationId}::uuid AND s.system_id = ${systemId}`;
  const received = until === undefined ? Prisma.empty : Prisma.sql`AND s.received_at <= ${until}`;
  return Prisma.sql`
  WITH RECURSIVE each (id, kind, repository, scanned_at) AS (
    (SELECT s.id, s.kind, s.repository, s.scanned_at FROM scan s
     WHERE ${own} AND s.repository IS NOT NULL ${received}
     ORDER BY s.kind DESC, s.repository DESC, s.scanned_at DESC, s.id DESC LIMIT 1)
    UNION ALL
    SELECT following.id, following.kind, following.repository, following.scanned_at FROM each
    CROSS JOIN LATERAL (
      SELECT s.id, s.kind, s.repository, s.scanned_at FROM scan s
      WHERE ${own} AND s.repository IS NOT NULL
        AND (s.kind, s.repository) < (each.kind, each.repository) ${received}
      ORDER BY s.kind DESC, s.repository DESC, s.scanned_at DESC, s.id DESC LIMIT 1) following)
  SELECT each.id FROM each
  UNION ALL
  SELECT unnamed.id FROM (
    -- Reports of databases and of other tools always name what they looked at.
    SELECT s.id, s.scanned_at FROM scan s
    WHERE ${own} AND s.kind = 'code' AND s.repository IS NULL ${received}
    ORDER BY s.scanned_at DESC, s.id DESC LIMIT 1) unnamed
  WHERE NOT EXISTS (SELECT FROM each
                    WHERE each.kind = 'code' AND each.scanned_at >= unnamed.scanned_at)`;
};

const one = (rows: ScanRow[]): ScanRow | null => rows[0] ?? null;
