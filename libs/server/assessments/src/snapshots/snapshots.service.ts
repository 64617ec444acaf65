import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, Snapshot, SnapshotTrend } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { AssessmentsService, type SystemAssessment } from '../reading/assessments.service.ts';
import { storedInputs } from './snapshot-inputs.ts';
import { type NewSnapshot, SnapshotRepository, type SnapshotRow } from './snapshot.repository.ts';

const TREND_POINTS = 100;

/** Immutable copies of assessments. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly snapshots: SnapshotRepository,
    private readonly audit: AuditLog,
  ) {}

  async take(context: TenantRequest, idOrSlug: string, name: string): Promise<Snapshot> {
    return this.database.withTenant(context, async (transaction) => {
      const assessed = await this.assessments.assess(transaction, context, idOrSlug);
      const { system } = assessed;
      const row = await this.snapshots.insert(
        transaction,
        newSnapshot(context, assessed, { name, occasion: null }),
      );
      await this.audit.record(transaction, context, {
        action: 'snapshot.taken',
        subject: { type: 'snapshot', id: row.id },
        after: { name, system: system.slug },
      });
      return this.present(transaction, row);
    });
  }

  /**
   * For other features, in their transaction: keeps a system's assessment for an occasion, once however often
   * it is asked for. Gives whether it was kept now.
   */
  async takeFor(
    transaction: TenantTransaction,
    context: { organizationId: string },
    systemId: string,
    occasion: { name: string; occasion: string },
  ): Promise<boolean> {
    const assessed = await this.assessments.assess(transaction, context, { id: systemId });
    const snapshot = newSnapshot({ ...context, userId: null }, assessed, occasion);
    const row = await this.snapshots.insertOnce(transaction, snapshot);
    if (!row) return false;
    await this.audit.record(transaction, context, {
      action: 'snapshot.taken',
      subject: { type: 'snapshot', id: row.id },
      after: { ...occasion, system: assessed.system.slug },
    });
    return true;
  }

  /** The newest snapshots and the assessment as it is, in the order of time. */
  async trend(context: TenantRequest, idOrSlug: string): Promise<SnapshotTrend> {
    return this.database.withTenant(context, async (transaction) => {
      const { system, assessment, catalogue, now } = await this.assessments.assess(
        transaction,
        context,
        idOrSlug,
      );
      const rows = await this.snapshots.list(transaction, system.id, null, TREND_POINTS);
      const { summary } = assessment;
      const { version: catalogueVersion } = catalogue;
      const current = { name: 'Now', catalogueVersion, summary, occasion: null, createdAt: now };
      return {
        points: [
          ...rows.reverse().map((row) => trendPoint(row.id, row)),
          trendPoint(null, current),
        ],
        leftOut: (await this.snapshots.count(transaction, system.id)) - rows.length,
      };
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

  private async present(transaction: TenantTransaction, row: SnapshotRow): Promise<Snapshot> {
    return presentSnapshot(row, await this.assessments.names(transaction, [row.createdById]));
  }
}

const presentSnapshot = (row: SnapshotRow, names: ReadonlyMap<string, string>): Snapshot => ({
  id: row.id,
  name: row.name,
  catalogueVersion: row.catalogueVersion,
  summary: row.summary,
  createdBy: names.get(row.createdById ?? '') ?? null,
  createdAt: row.createdAt.toISOString(),
  automatic: row.occasion !== null,
});

const newSnapshot = (
  { organizationId, userId }: { organizationId: string; userId: string | null },
  { system, catalogue, assessment, inputs, now }: SystemAssessment,
  { name, occasion }: Pick<NewSnapshot, 'name' | 'occasion'>,
): NewSnapshot => ({
  organizationId,
  systemId: system.id,
  name,
  occasion,
  catalogueVersion: catalogue.version,
  summary: assessment.summary,
  standings: assessment.standings,
  inputs: storedInputs(inputs),
  createdById: userId,
  createdAt: now,
});

function trendPoint(
  snapshot: string | null,
  row: Pick<SnapshotRow, 'name' | 'catalogueVersion' | 'summary' | 'occasion' | 'createdAt'>,
): SnapshotTrend['points'][number] {
  const { score, ready } = row.summary;
  const { low, high, coverage, verifiedShare } = score;
  return {
    snapshot,
    name: row.name,
    at: row.createdAt.toISOString(),
    automatic: row.occasion !== null,
    catalogueVersion: row.catalogueVersion,
    score: { low, high, coverage, verifiedShare },
    ready: { low: ready.low, high: ready.high },
  };
}
