import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { ReminderKind } from '@pitwall/server-kernel';

/** An answer of which something runs out, and nobody was told yet. */
export interface DueReminder {
  kind: ReminderKind;
  answerId: string;
  version: number;
  systemId: string;
  practiceId: string;
  endsAt: Date;
  answeredById: string | null;
  approvedById: string | null;
}

/** How long a practice's evidence is good for, in one version of the catalogue. */
export interface AttestTerm {
  version: string;
  practice: string;
  days: number;
}

const FOUND = Prisma.sql`
  found.kind, a.id AS "answerId", a.version, a.system_id AS "systemId", a.practice_id AS "practiceId",
  found.ends_at AS "endsAt", a.answered_by_id AS "answeredById", a.approved_by_id AS "approvedById"`;
const UNTOLD = Prisma.sql`
  NOT EXISTS (SELECT FROM answer_reminder told
    WHERE told.organization_id = a.organization_id AND told.answer_id = a.id
      AND told.answer_version = a.version AND told.kind = found.kind)`;

@Injectable()
export class ReminderRepository {
  /** Versions of the catalogue that the organization's systems are assessed against. */
  async catalogueVersions(transaction: TenantTransaction): Promise<string[]> {
    const rows = await transaction.system.findMany({
      where: { archivedAt: null },
      distinct: ['catalogueVersion'],
      select: { catalogueVersion: true },
    });
    return rows.map(({ catalogueVersion }) => catalogueVersion);
  }

  /** Accepted risks that end within the days, or have ended. */
  async risks(
    transaction: TenantTransaction,
    organizationId: string,
    { now, days, take }: { now: Date; days: number; take: number },
  ): Promise<DueReminder[]> {
    return transaction.$queryRaw<DueReminder[]>(Prisma.sql`
      SELECT ${FOUND} FROM answer a
      JOIN system s ON s.organization_id = a.organization_id AND s.id = a.system_id AND s.archived_at IS NULL
      CROSS JOIN LATERAL (SELECT
        CASE WHEN a.risk_expires_at <= ${now} THEN 'risk_lapsed' ELSE 'risk_ends_soon' END AS kind,
        a.risk_expires_at AS ends_at) found
      WHERE a.organization_id = ${organizationId}::uuid
        AND a.risk_expires_at <= ${now}::timestamptz + make_interval(days => ${days}::int)
        AND a.approved_at IS NOT NULL AND ${UNTOLD}
      ORDER BY a.risk_expires_at, a.id LIMIT ${take}`);
  }

  /** Evidence of met practices whose attest period ends within the days, or has ended. */
  async evidence(
    transaction: TenantTransaction,
    organizationId: string,
    terms: readonly AttestTerm[],
    { now, days, take }: { now: Date; days: number; take: number },
  ): Promise<DueReminder[]> {
    if (terms.length === 0) return [];
    const shortest = Math.min(...terms.map((term) => term.days));
    return transaction.$queryRaw<DueReminder[]>(Prisma.sql`
      SELECT ${FOUND} FROM answer a
      JOIN system s ON s.organization_id = a.organization_id AND s.id = a.system_id AND s.archived_at IS NULL
      JOIN jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) AS term (version text, practice text, days int)
        ON term.version = s.catalogue_version AND term.practice = a.practice_id
      CROSS JOIN LATERAL (SELECT a.evidence_at + make_interval(days => term.days) AS ends_at) ends
      CROSS JOIN LATERAL (SELECT
        CASE WHEN ends.ends_at <= ${now} THEN 'evidence_ended' ELSE 'evidence_ends_soon' END AS kind,
        ends.ends_at) found
      WHERE a.organization_id = ${organizationId}::uuid
        AND a.evidence_at <= ${now}::timestamptz + make_interval(days => ${days}::int - ${shortest}::int)
        AND found.ends_at <= ${now}::timestamptz + make_interval(days => ${days}::int)
        AND a.state IN ('in_place', 'proven') AND ${UNTOLD}
      ORDER BY a.evidence_at, a.id LIMIT ${take}`);
  }

  /** Notes that these were told; gives those that nobody had told before. */
  async tell(
    transaction: TenantTransaction,
    organizationId: string,
    reminders: readonly DueReminder[],
    at: Date,
  ): Promise<DueReminder[]> {
    const told = await transaction.answerReminder.createManyAndReturn({
      data: reminders.map(({ answerId, version, kind }) => ({
        organizationId,
        answerId,
        answerVersion: version,
        kind,
        at,
      })),
      skipDuplicates: true,
    });
    const isNew = new Set(told.map(({ answerId, kind }) => `${answerId} ${kind}`));
    return reminders.filter(({ answerId, kind }) => isNew.has(`${answerId} ${kind}`));
  }
}
