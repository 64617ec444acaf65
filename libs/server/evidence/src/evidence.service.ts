import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { FindingRepository } from './scans/finding.repository.ts';
import type { NewestFindings, NewestScan } from './scans/scan-row.ts';
import { ScanRepository } from './scans/scan.repository.ts';

/** For other features: what the newest scan of a system found, in an open transaction. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly scans: ScanRepository,
    private readonly findings: FindingRepository,
  ) {}

  /** Null where the system was never scanned. */
  async newest(transaction: TenantTransaction, systemId: string): Promise<NewestScan | null> {
    const scan = await this.scans.newest(transaction, systemId);
    return scan && { scan, findings: await this.findings.ofScan(transaction, scan.id) };
  }

  /** By system, without texts and places, in one statement. Systems never scanned are left out. */
  async newestFindings(
    transaction: TenantTransaction,
    systemIds: readonly string[],
  ): Promise<Map<string, NewestFindings>> {
    return this.findings.ofNewestScans(transaction, systemIds);
  }
}
