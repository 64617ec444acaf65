import { Injectable } from '@nestjs/common';
import { type Evidence, evidenceSchema } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import { z } from 'zod';
import type { AnswerContent, AnswerRow } from './answer-row.ts';

type StoredAnswer = Prisma.AnswerGetPayload<object>;
type FindingEvidence = NonNullable<Evidence['finding']>;

export interface NewEvidence {
  kind: Evidence['kind'];
  url?: string;
  note?: string;
  finding?: FindingEvidence;
}

export interface EvidenceRow {
  id: string;
  kind: Evidence['kind'];
  url: string | null;
  note: string | null;
  finding: FindingEvidence | null;
  createdById: string | null;
  createdAt: Date;
}

/** An answer as one of its versions left it, and who made that version. */
export interface RevisionRow {
  version: number;
  content: AnswerContent;
  changedById: string | null;
  changedAt: Date;
}

/** One change of an answer. */
export interface AnswerChangeRow {
  id: string;
  practiceId: string;
  version: number;
  content: unknown;
  previousState: string | null;
  changedById: string | null;
  changedAt: Date;
}

@Injectable()
export class AnswerRepository {
  /** The answers of many systems in one statement. */
  async ofSystems(
    transaction: TenantTransaction,
    systemIds: readonly string[],
  ): Promise<AnswerRow[]> {
    const rows = await transaction.answer.findMany({ where: { systemId: { in: [...systemIds] } } });
    return rows.map(answerRow);
  }

  /** The same as they were at a moment: what was answered later is left out. */
  async ofSystemsAt(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    at: Date,
  ): Promise<AnswerRow[]> {
    const rows = await transaction.answer.findMany({
      where: { systemId: { in: [...systemIds] } },
      include: {
        revisions: { where: { answeredAt: { lte: at } }, orderBy: { version: 'desc' }, take: 1 },
      },
    });
    return rows.flatMap(({ revisions: [then], ...row }) => {
      if (!then) return [];
      const { version, content } = revisionRow(then);
      // A scan marks the evidence of the answer that stands, without a revision.
      const isMarked =
        version === row.version && row.evidenceChangedAt !== null && row.evidenceChangedAt <= at;
      const changed = isMarked ? row : content;
      const { evidenceChangedAt, evidenceChangedCommit } = changed;
      return [{ ...answerRow(row), ...content, version, evidenceChangedAt, evidenceChangedCommit }];
    });
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    practices: readonly string[],
  ): Promise<Map<string, AnswerRow>> {
    const rows = await transaction.answer.findMany({
      where: { systemId, practiceId: { in: [...practices] } },
    });
    return new Map(rows.map((row) => [row.practiceId, answerRow(row)]));
  }

  /**
   * Writes the next version of an answer and its revision.
   * Null when the version that the writer saw is not the newest any more.
   */
  async write(
    transaction: TenantTransaction,
    organizationId: string,
    place: { systemId: string; practiceId: string; version: number },
    content: AnswerContent,
    changed: { byId: string | null; at: Date },
  ): Promise<AnswerRow | null> {
    const { systemId, practiceId, version } = place;
    const [row] =
      version === 0
        ? await transaction.answer.createManyAndReturn({
            data: [{ organizationId, systemId, practiceId, ...content, version: 1 }],
            skipDuplicates: true,
          })
        : await transaction.answer.updateManyAndReturn({
            where: { systemId, practiceId, version },
            data: { ...content, version: version + 1 },
          });
    if (!row) return null;
    await transaction.answerRevision.create({
      data: {
        organizationId,
        answerId: row.id,
        version: row.version,
        content: JSON.parse(JSON.stringify(content)) as Prisma.InputJsonValue,
        answeredById: changed.byId,
        answeredAt: changed.at,
      },
    });
    return answerRow(row);
  }

  /** Newest first. */
  async revisions(transaction: TenantTransaction, answerId: string): Promise<RevisionRow[]> {
    const rows = await transaction.answerRevision.findMany({
      where: { answerId },
      orderBy: { version: 'desc' },
    });
    return rows.map(revisionRow);
  }

  /** Every change of a system's answers, the newest first, with the state that it changed. */
  async changes(
    transaction: TenantTransaction,
    systemId: string,
    before: string | null,
    take: number,
  ): Promise<AnswerChangeRow[]> {
    return transaction.$queryRaw<AnswerChangeRow[]>(Prisma.sql`
      SELECT r.id, a.practice_id AS "practiceId", r.version, r.content,
             earlier.content ->> 'state' AS "previousState",
             r.answered_by_id AS "changedById", r.answered_at AS "changedAt"
      FROM answer a
      JOIN answer_revision r ON r.organization_id = a.organization_id AND r.answer_id = a.id
      LEFT JOIN answer_revision earlier ON earlier.organization_id = r.organization_id
        AND earlier.answer_id = r.answer_id AND earlier.version = r.version - 1
      WHERE a.organization_id = ${organizationOf(transaction)}::uuid AND a.system_id = ${systemId}::uuid
        AND (${before}::uuid IS NULL OR r.id < ${before}::uuid)
      ORDER BY r.id DESC LIMIT ${take}`);
  }

  /** The revision before each answer's current one, by answer; an answer at its first has none. */
  async previous(
    transaction: TenantTransaction,
    answers: readonly Pick<AnswerRow, 'id' | 'version'>[],
  ): Promise<Map<string, RevisionRow>> {
    const rows = await transaction.answerRevision.findMany({
      where: { OR: answers.map(({ id, version }) => ({ answerId: id, version: version - 1 })) },
    });
    return new Map(rows.map((row) => [row.answerId, revisionRow(row)]));
  }

  async addEvidence(
    transaction: TenantTransaction,
    organizationId: string,
    evidence: readonly (NewEvidence & { answerId: string })[],
    created: { byId: string | null; at: Date },
  ): Promise<void> {
    await transaction.evidence.createMany({
      data: evidence.map(({ finding, ...one }) => ({
        organizationId,
        ...one,
        ...(finding ? { finding } : {}),
        createdById: created.byId,
        createdAt: created.at,
      })),
    });
  }

  /** The findings that stand as the newest evidence of a system's answers; those with none are left out. */
  async findingEvidence(
    transaction: TenantTransaction,
    systemId: string,
  ): Promise<{ answerId: string; findings: FindingEvidence[] }[]> {
    const rows = await transaction.$queryRaw<
      { answerId: string; findings: unknown[] }[]
    >(Prisma.sql`
      SELECT a.id AS "answerId", jsonb_agg(e.finding) AS findings
      FROM answer a JOIN evidence e ON e.organization_id = a.organization_id AND e.answer_id = a.id
      WHERE a.organization_id = ${organizationOf(transaction)}::uuid AND a.system_id = ${systemId}::uuid
        AND a.evidence_at IS NOT NULL AND e.finding IS NOT NULL
        AND e.created_at = (SELECT max(newest.created_at) FROM evidence newest
          WHERE newest.organization_id = a.organization_id AND newest.answer_id = a.id)
      GROUP BY a.id`);
    return rows.map(({ answerId, findings }) => ({
      answerId,
      findings: findings.map((one) => storedFindingSchema.parse(one)),
    }));
  }

  /** Notes where the code behind the evidence was seen to be another; null: that it is what it was. */
  async markEvidence(
    transaction: TenantTransaction,
    answerIds: readonly string[],
    seen: { commit: string; at: Date } | null,
  ): Promise<{ id: string; practiceId: string; answeredById: string | null }[]> {
    if (answerIds.length === 0) return [];
    const isNew = seen === null ? { not: null } : null;
    return transaction.answer.updateManyAndReturn({
      where: { id: { in: [...answerIds] }, evidenceChangedAt: isNew },
      data: { evidenceChangedCommit: seen?.commit ?? null, evidenceChangedAt: seen?.at ?? null },
      select: { id: true, practiceId: true, answeredById: true },
    });
  }

  /** Newest first. */
  async evidence(transaction: TenantTransaction, answerId: string): Promise<EvidenceRow[]> {
    const rows = await transaction.evidence.findMany({
      where: { answerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) => ({
      ...row,
      kind: row.kind as Evidence['kind'],
      finding: evidenceSchema.shape.finding.parse(row.finding),
    }));
  }
}

// What is stored was parsed by the contracts' schemas on its way in.
export const answerRow = ({ organizationId: _tenant, ...stored }: StoredAnswer): AnswerRow => ({
  ...stored,
  state: stored.state as AnswerRow['state'],
  level: stored.level as AnswerRow['level'],
  notApplicableReason: stored.notApplicableReason as AnswerRow['notApplicableReason'],
  source: stored.source as AnswerRow['source'],
  confidence: stored.confidence as AnswerRow['confidence'],
  againstLevel: stored.againstLevel as AnswerRow['againstLevel'],
});

const storedFindingSchema = evidenceSchema.shape.finding.unwrap();

const instant = z.iso.datetime().transform((text) => new Date(text));
const storedTimesSchema = z.looseObject({
  approvedAt: instant.nullable(),
  riskExpiresAt: instant.nullable(),
  evidenceAt: instant.nullable(),
  answeredAt: instant,
  // Revisions from before this was looked for do not have it.
  evidenceChangedCommit: z.string().nullable().default(null),
  evidenceChangedAt: instant.nullable().default(null),
});

const revisionRow = (stored: Prisma.AnswerRevisionGetPayload<object>): RevisionRow => ({
  version: stored.version,
  content: storedTimesSchema.parse(stored.content) as unknown as AnswerContent,
  changedById: stored.answeredById,
  changedAt: stored.answeredAt,
});
