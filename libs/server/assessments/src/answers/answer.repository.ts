import { Injectable } from '@nestjs/common';
import { type Evidence, evidenceSchema } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
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
const answerRow = ({ organizationId: _tenant, ...stored }: StoredAnswer): AnswerRow => ({
  ...stored,
  state: stored.state as AnswerRow['state'],
  level: stored.level as AnswerRow['level'],
  notApplicableReason: stored.notApplicableReason as AnswerRow['notApplicableReason'],
  source: stored.source as AnswerRow['source'],
  confidence: stored.confidence as AnswerRow['confidence'],
  againstLevel: stored.againstLevel as AnswerRow['againstLevel'],
});

const instant = z.iso.datetime().transform((text) => new Date(text));
const storedTimesSchema = z.looseObject({
  approvedAt: instant.nullable(),
  riskExpiresAt: instant.nullable(),
  evidenceAt: instant.nullable(),
  answeredAt: instant,
});

const revisionRow = (stored: Prisma.AnswerRevisionGetPayload<object>): RevisionRow => ({
  version: stored.version,
  content: storedTimesSchema.parse(stored.content) as unknown as AnswerContent,
  changedById: stored.answeredById,
  changedAt: stored.answeredAt,
});
