import { Injectable } from '@nestjs/common';
import type { Scan } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { FindingRepository } from './scans/finding.repository.ts';
import type { NewestFindings, NewestScan } from './scans/scan-row.ts';
import { ScanRepository } from './scans/scan.repository.ts';
import { presentScan } from './scans/report-intake.ts';

/** For other features: what the newest scan of a system found, in an open transaction. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly scans: ScanRepository,
    private readonly findings: FindingRepository,
  ) {}

  /** What the newest scan of each repository found; null where the system was never scanned. */
  async newest(transaction: TenantTransaction, systemId: string): Promise<NewestScan | null> {
    const scans = await this.scans.newestOfEach(transaction, systemId);
    const [scan] = scans;
    if (!scan) return null;
    const ids = scans.map(({ id }) => id);
    const byScan = await this.findings.ofScans(transaction, ids);
    const scanOf = new Map(
      scans.flatMap((one) => (byScan.get(one.id) ?? []).map((finding) => [finding, one] as const)),
    );
    return { scan, findings: [...scanOf.keys()], scanOf };
  }

  /** The newest scan of each repository, by host and path of the repository. */
  async newestByRepository(
    transaction: TenantTransaction,
    systemId: string,
  ): Promise<Map<string, Scan>> {
    const rows = await this.scans.newestOfEach(transaction, systemId);
    const scans = rows.filter(({ kind }) => kind === 'code');
    const outcomes = await this.scans.outcomes(
      transaction,
      scans.map(({ id }) => id),
    );
    return new Map(
      scans.flatMap((scan) =>
        scan.repository === null
          ? []
          : [[scan.repository, presentScan(scan, outcomes.get(scan.id) ?? {})] as const],
      ),
    );
  }

  /** By system, without texts and places, in one statement; as of a moment where one is named. Systems never scanned are left out. */
  async newestFindings(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    until?: Date,
  ): Promise<Map<string, NewestFindings>> {
    return this.findings.ofNewestScans(transaction, systemIds, until);
  }
}
