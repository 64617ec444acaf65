import { Injectable } from '@nestjs/common';
import {
  type Catalogue,
  type compareSnapshotsQuerySchema,
  idSchema,
  type SnapshotComparison,
} from '@pitwall/contracts';
import { type AssessmentInput, splitScoreChange } from '@pitwall/readiness';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { notFound, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import type { z } from 'zod';
import { AssessmentsService, type SystemAssessment } from '../reading/assessments.service.ts';
import { type ComparedAssessment, compareSnapshots } from './compare-snapshots.ts';
import { restoredInputs } from './snapshot-inputs.ts';
import { SnapshotRepository } from './snapshot.repository.ts';

type Query = z.infer<typeof compareSnapshotsQuerySchema>;
/** With what it was computed from, where that was kept. */
type ComparedWithInputs = ComparedAssessment & { inputs: AssessmentInput | null };

/** What changed in an assessment between two snapshots, or any two moments. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** Each side is a snapshot's id or a moment; `to` left out: the assessment as it is now. */
  async compare(
    context: TenantRequest,
    idOrSlug: string,
    { from, to }: Query,
  ): Promise<SnapshotComparison> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const before = await this.side(transaction, system, 'from', from);
      const after =
        to === undefined
          ? compared('Now', await this.assessments.assess(transaction, context, system))
          : await this.side(transaction, system, 'to', to);
      return { ...compareSnapshots(before, after), split: splitBetween(before, after) };
    });
  }

  private async side(
    transaction: TenantTransaction,
    system: SystemRow,
    field: keyof Query,
    moment: string,
  ): Promise<ComparedWithInputs> {
    if (idSchema.safeParse(moment).success) return this.taken(transaction, system, moment);
    const at = new Date(moment);
    if (at > new Date()) throw invalid(field, 'is still to come');
    if (at < system.createdAt)
      throw invalid(field, `is before the system was described, ${system.createdAt.toISOString()}`);
    return compared('As it was', await this.assessments.assessAt(transaction, system, at));
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
      snapshot: row.id,
      at: row.createdAt.toISOString(),
      catalogueVersion: row.catalogueVersion,
      standings: row.standings,
      score: row.summary.score,
      titles: titlesOf(catalogue),
      inputs: row.inputs === null ? null : restoredInputs(row.inputs, catalogue),
    };
  }
}

const compared = (
  name: string,
  { assessment, catalogue, inputs, now }: SystemAssessment,
): ComparedWithInputs => ({
  name,
  snapshot: null,
  at: now.toISOString(),
  catalogueVersion: catalogue.version,
  standings: assessment.standings,
  score: assessment.summary.score,
  titles: titlesOf(catalogue),
  inputs,
});

const titlesOf = ({ practices }: Catalogue): Map<string, string> =>
  new Map(practices.map(({ id, title }) => [id, title]));

function splitBetween(
  before: ComparedWithInputs,
  after: ComparedWithInputs,
): SnapshotComparison['split'] {
  if (before.inputs === null || after.inputs === null) return null;
  const { total, parts } = splitScoreChange(before.inputs, after.inputs);
  return { total, parts };
}

const invalid = (path: string, message: string): ProblemException =>
  new ProblemException('request.invalid', 'Some fields are not as they should be; see errors.', {
    errors: [{ path, message }],
  });
