import { Injectable } from '@nestjs/common';
import type {
  Catalogue,
  compareSnapshotsQuerySchema,
  Page,
  PageQuery,
  Snapshot,
  SnapshotComparison,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { type ComparedAssessment, compareSnapshots } from './compare-snapshots.ts';
import { SnapshotRepository, type SnapshotRow } from './snapshot.repository.ts';

/** Immutable copies of assessments. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: ReleasedCatalogues,
    private readonly snapshots: SnapshotRepository,
    private readonly audit: AuditLog,
  ) {}

  async take(context: TenantRequest, idOrSlug: string, name: string): Promise<Snapshot> {
    return this.database.withTenant(context, async (transaction) => {
      const { system, catalogue, assessment, now } = await this.assessments.assess(
        transaction,
        context,
        idOrSlug,
      );
      const row = await this.snapshots.insert(transaction, {
        organizationId: context.organizationId,
        systemId: system.id,
        name,
        catalogueVersion: catalogue.version,
        summary: assessment.summary,
        standings: assessment.standings,
        createdById: context.userId,
        createdAt: now,
      });
      await this.audit.record(transaction, context, {
        action: 'snapshot.taken',
        subject: { type: 'snapshot', id: row.id },
        after: { name, system: system.slug },
      });
      return this.present(transaction, row);
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<Snapshot>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.snapshots.list(transaction, system.id, before, limit + 1);
      const creators = rows.map((row) => row.createdById);
      const names = await this.assessments.names(transaction, creators);
      return pageOf(
        rows,
        limit,
        ({ id }) => id,
        (row) => presentSnapshot(row, names),
      );
    });
  }

  async get(context: TenantRequest, idOrSlug: string, id: string): Promise<Snapshot> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.snapshots.find(transaction, system.id, id);
      if (!row) throw notFound('snapshot');
      return this.present(transaction, row);
    });
  }

  /** `to` left out: with the assessment as it is now. */
  async compare(
    context: TenantRequest,
    idOrSlug: string,
    { from, to }: z.infer<typeof compareSnapshotsQuerySchema>,
  ): Promise<SnapshotComparison> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const before = await this.taken(transaction, system, from);
      const after =
        to === undefined
          ? await this.asItIs(transaction, context, system)
          : await this.taken(transaction, system, to);
      return compareSnapshots(before, after);
    });
  }

  private async taken(
    transaction: TenantTransaction,
    system: SystemRow,
    id: string,
  ): Promise<ComparedAssessment> {
    const row = await this.snapshots.find(transaction, system.id, id);
    if (!row) throw notFound('snapshot');
    return {
      name: row.name,
      at: row.createdAt.toISOString(),
      standings: row.standings,
      score: row.summary.score,
      titles: titlesOf(await this.catalogues.byVersion(row.catalogueVersion)),
    };
  }

  private async asItIs(
    transaction: TenantTransaction,
    context: TenantRequest,
    system: SystemRow,
  ): Promise<ComparedAssessment> {
    const { assessment, catalogue, now } = await this.assessments.assess(
      transaction,
      context,
      system,
    );
    return {
      name: 'Now',
      at: now.toISOString(),
      standings: assessment.standings,
      score: assessment.summary.score,
      titles: titlesOf(catalogue),
    };
  }

  private async present(transaction: TenantTransaction, row: SnapshotRow): Promise<Snapshot> {
    return presentSnapshot(row, await this.assessments.names(transaction, [row.createdById]));
  }
}

const titlesOf = ({ practices }: Catalogue): Map<string, string> =>
  new Map(practices.map(({ id, title }) => [id, title]));

const presentSnapshot = (row: SnapshotRow, names: ReadonlyMap<string, string>): Snapshot => ({
  id: row.id,
  name: row.name,
  catalogueVersion: row.catalogueVersion,
  summary: row.summary,
  createdBy: names.get(row.createdById ?? '') ?? null,
  createdAt: row.createdAt.toISOString(),
});
