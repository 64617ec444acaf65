import { Injectable } from '@nestjs/common';
import type {
  Catalogue,
  compareSnapshotsQuerySchema,
  Page,
  PageQuery,
  Snapshot,
  SnapshotComparison,
  SnapshotTrend,
} from '@pitwall/contracts';
import { type AssessmentInput, splitScoreChange } from '@pitwall/readiness';
import { AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { AssessmentsService, type SystemAssessment } from '../reading/assessments.service.ts';
import { type ComparedAssessment, compareSnapshots } from './compare-snapshots.ts';
import { restoredInputs, storedInputs } from './snapshot-inputs.ts';
import { type NewSnapshot, SnapshotRepository, type SnapshotRow } from './snapshot.repository.ts';

const TREND_POINTS = 100;

/** With what it was computed from, where that was kept. */
type ComparedWithInputs = ComparedAssessment & { inputs: AssessmentInput | null };

/** Immutable copies of assessments. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: OrganizationCatalogues,
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
      return { ...compareSnapshots(before, after), split: splitBetween(before, after) };
    });
  }

  private async taken(
    transaction: TenantTransaction,
    system: SystemRow,
    id: string,
  ): Promise<ComparedWithInputs> {
    const row = await this.snapshots.find(transaction, system.id, id);
    if (!row) throw notFound('snapshot');
    const catalogue = await this.catalogues.byVersion(transaction, row.catalogueVersion);
    return {
      name: row.name,
      at: row.createdAt.toISOString(),
      standings: row.standings,
      score: row.summary.score,
      titles: titlesOf(catalogue),
      inputs: row.inputs === null ? null : restoredInputs(row.inputs, catalogue),
    };
  }

  private async asItIs(
    transaction: TenantTransaction,
    context: TenantRequest,
    system: SystemRow,
  ): Promise<ComparedWithInputs> {
    const { assessment, catalogue, inputs, now } = await this.assessments.assess(
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
      inputs,
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

function splitBetween(
  before: ComparedWithInputs,
  after: ComparedWithInputs,
): SnapshotComparison['split'] {
  if (before.inputs === null || after.inputs === null) return null;
  const { total, parts } = splitScoreChange(before.inputs, after.inputs);
  return { total, parts };
}

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
