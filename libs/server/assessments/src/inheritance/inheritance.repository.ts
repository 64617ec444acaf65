import { Injectable } from '@nestjs/common';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { AnswerRow } from '../answers/answer-row.ts';
import { AnswerRepository, answerRow } from '../answers/answer.repository.ts';

/** A practice that a system has from a platform, with the platform's answer where it has one. */
export interface InheritedRow {
  systemId: string;
  practiceId: string;
  platform: { id: string; slug: string; name: string };
  since: Date;
  answer: AnswerRow | null;
}

@Injectable()
export class InheritanceRepository {
  constructor(private readonly answers: AnswerRepository) {}

  /** What many systems have from platforms, in two statements. Archived platforms give nothing. */
  async ofSystems(
    transaction: TenantTransaction,
    systemIds: readonly string[],
  ): Promise<InheritedRow[]> {
    const rows = await transaction.inheritedPractice.findMany({
      where: { systemId: { in: [...systemIds] }, platform: { archivedAt: null } },
      include: { platform: { select: { id: true, slug: true, name: true } } },
      orderBy: { practiceId: 'asc' },
    });
    if (rows.length === 0) return [];
    const answers = await transaction.answer.findMany({
      where: {
        systemId: { in: [...new Set(rows.map(({ platformId }) => platformId))] },
        practiceId: { in: [...new Set(rows.map(({ practiceId }) => practiceId))] },
      },
    });
    const byPlace = answersByPlace(answers.map(answerRow));
    return rows.map((row) => inheritedRow(row, byPlace));
  }

  /** What they had from platforms at a moment, with what the platforms said then. */
  async ofSystemsAt(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    at: Date,
  ): Promise<InheritedRow[]> {
    const rows = await transaction.inheritedPractice.findMany({
      where: {
        systemId: { in: [...systemIds] },
        platform: { archivedAt: null },
        createdAt: { lte: at },
      },
      include: { platform: { select: { id: true, slug: true, name: true } } },
      orderBy: { practiceId: 'asc' },
    });
    if (rows.length === 0) return [];
    const platforms = [...new Set(rows.map(({ platformId }) => platformId))];
    const byPlace = answersByPlace(await this.answers.ofSystemsAt(transaction, platforms, at));
    return rows.map((row) => inheritedRow(row, byPlace));
  }

  /** Systems that have practices from this one, by name. */
  async heirs(
    transaction: TenantTransaction,
    platformId: string,
  ): Promise<{ id: string; slug: string; name: string; practices: number }[]> {
    return transaction.$queryRaw(Prisma.sql`
      SELECT s.id, s.slug, s.name, count(*)::int AS practices
      FROM inherited_practice i
      JOIN system s ON s.organization_id = i.organization_id AND s.id = i.system_id
      WHERE i.organization_id = ${organizationOf(transaction)}::uuid AND i.platform_id = ${platformId}::uuid
        AND s.archived_at IS NULL
      GROUP BY s.id, s.slug, s.name ORDER BY s.name, s.id`);
  }

  /** Takes the practices from this platform, also those that came from another before. */
  async put(
    transaction: TenantTransaction,
    place: { organizationId: string; systemId: string; platformId: string },
    practices: readonly string[],
    created: { byId: string; at: Date },
  ): Promise<void> {
    const { systemId } = place;
    await this.remove(transaction, systemId, practices);
    await transaction.inheritedPractice.createMany({
      data: practices.map((practiceId) => ({
        ...place,
        practiceId,
        createdById: created.byId,
        createdAt: created.at,
      })),
    });
  }

  async remove(
    transaction: TenantTransaction,
    systemId: string,
    practices: readonly string[],
  ): Promise<number> {
    const { count } = await transaction.inheritedPractice.deleteMany({
      where: { systemId, practiceId: { in: [...practices] } },
    });
    return count;
  }
}

type AnswersByPlace = ReadonlyMap<string, AnswerRow>;

const answersByPlace = (answers: readonly AnswerRow[]): AnswersByPlace =>
  new Map(answers.map((row) => [`${row.systemId} ${row.practiceId}`, row]));

const inheritedRow = (
  {
    systemId,
    practiceId,
    platform,
    createdAt,
  }: Pick<InheritedRow, 'systemId' | 'practiceId' | 'platform'> & { createdAt: Date },
  answers: AnswersByPlace,
): InheritedRow => ({
  systemId,
  practiceId,
  platform,
  since: createdAt,
  answer: answers.get(`${platform.id} ${practiceId}`) ?? null,
});
