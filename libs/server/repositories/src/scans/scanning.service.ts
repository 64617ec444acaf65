import { Injectable } from '@nestjs/common';
import type { ChangeScanning, Scanning } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { EvidenceService } from '@pitwall/server-evidence';
import { changedMeanwhile, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { ChangeChecksService } from '../changes/change-checks.service.ts';
import { ScanningRepository } from './scanning.repository.ts';
import { presentScanRun } from './scan-runs.service.ts';
import { ScanRunRepository } from './scan-run.repository.ts';
import { ScanSources } from './scan-sources.ts';

/** How the server scans a system by itself. */
@Injectable()
export class ScanningService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly scanning: ScanningRepository,
    private readonly sources: ScanSources,
    private readonly runs: ScanRunRepository,
    private readonly checks: ChangeChecksService,
    private readonly evidence: EvidenceService,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest, idOrSlug: string): Promise<Scanning> {
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, idOrSlug);
      return this.present(transaction, id);
    });
  }

  async change(
    context: TenantRequest,
    idOrSlug: string,
    change: ChangeScanning,
  ): Promise<Scanning> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      const before = await this.scanning.find(transaction, systemId);
      const { organizationId, userId: changedById } = context;
      const place = { organizationId, systemId, changedById };
      if (!(await this.scanning.change(transaction, place, change)))
        throw changedMeanwhile('scanning');
      await this.audit.record(transaction, context, {
        action: 'scanning.changed',
        subject: { type: 'system', id: systemId },
        before,
        after: change,
      });
      return this.present(transaction, systemId);
    });
  }

  private async present(transaction: TenantTransaction, systemId: string): Promise<Scanning> {
    const settings = await this.scanning.find(transaction, systemId);
    const sources = await this.sources.list(transaction, systemId);
    const newest = await this.runs.newest(
      transaction,
      systemId,
      sources.map(({ repository }) => repository),
    );
    const latest = await this.evidence.newestByRepository(transaction, systemId);
    return {
      ...settings,
      heard: await this.scanning.isHeard(transaction, systemId),
      newestChecks: await this.checks.newest(transaction, systemId),
      repositories: sources.map(({ repository, address, access }) => {
        const run = newest.get(repository);
        return {
          repository,
          address,
          access,
          newest: run ? presentScanRun(run) : null,
          latest: latest.get(repository) ?? null,
        };
      }),
    };
  }
}
