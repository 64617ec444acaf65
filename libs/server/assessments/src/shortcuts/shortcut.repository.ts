import { Injectable } from '@nestjs/common';
import { idSchema, type Level } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

interface ShortcutRow {
  id: string;
  systemId: string;
  systemSlug: string;
  systemName: string;
  catalogueVersion: string;
  practiceId: string;
}

export interface RiskRow extends ShortcutRow {
  note: string;
  level: Level | null;
  answeredById: string | null;
  answeredAt: Date;
  approvedById: string | null;
  approvedAt: Date | null;
  riskExpiresAt: Date | null;
}

export interface DebtCommentRow extends ShortcutRow {
  text: string;
  path: string;
  line: number;
  commit: string | null;
  takenById: string | null;
  takenAt: Date;
}

export interface TiedIncident {
  id: string;
  systemId: string;
  title: string;
  startedAt: Date;
  practices: string[];
}

/** A place in the register of accepted risks, by their end. */
export interface RiskPlace {
  expiresAt: string;
  id: string;
}

const SYSTEM = Prisma.sql`
  s.id AS "systemId", s.slug AS "systemSlug", s.name AS "systemName",
  s.catalogue_version AS "catalogueVersion"`;

const ofSystem = (system: string | undefined): Prisma.Sql =>
  system === undefined
    ? Prisma.empty
    : idSchema.safeParse(system).success
      ? Prisma.sql`AND s.id = ${system}::uuid`
      : Prisma.sql`AND s.slug = ${system}`;

@Injectable()
export class ShortcutRepository {
  /** Those that end first come first. */
  async risks(
    transaction: TenantTransaction,
    organizationId: string,
    { system, after, take }: { system: string | undefined; after: RiskPlace | null; take: number },
  ): Promise<RiskRow[]> {
    const behind =
      after === null
        ? Prisma.empty
        : Prisma.sql`AND (a.risk_expires_at, a.id) > (${after.expiresAt}::timestamptz, ${after.id}::uuid)`;
    return transaction.$queryRaw<RiskRow[]>(Prisma.sql`
      SELECT a.id, ${SYSTEM}, a.practice_id AS "practiceId", a.note, a.level,
             a.answered_by_id AS "answeredById", a.answered_at AS "answeredAt",
             a.approved_by_id AS "approvedById", a.approved_at AS "approvedAt",
             a.risk_expires_at AS "riskExpiresAt"
      FROM answer a
      JOIN system s ON s.organization_id = a.organization_id AND s.id = a.system_id
        AND s.archived_at IS NULL ${ofSystem(system)}
      WHERE a.organization_id = ${organizationId}::uuid AND a.state = 'accepted_risk' ${behind}
      ORDER BY a.risk_expires_at, a.id LIMIT ${take}`);
  }

  /** Those that are still in the code, the oldest first. */
  async comments(
    transaction: TenantTransaction,
    organizationId: string,
    { system, after, take }: { system: string | undefined; after: string | null; take: number },
  ): Promise<DebtCommentRow[]> {
    const behind = after === null ? Prisma.empty : Prisma.sql`AND d.id > ${after}::uuid`;
    return transaction.$queryRaw<DebtCommentRow[]>(Prisma.sql`
      SELECT d.id, ${SYSTEM}, d.practice_id AS "practiceId", d.text, d.path, d.line, d.commit,
             d.taken_by_id AS "takenById", d.taken_at AS "takenAt"
      FROM debt_comment d
      JOIN system s ON s.organization_id = d.organization_id AND s.id = d.system_id
        AND s.archived_at IS NULL ${ofSystem(system)}
      WHERE d.organization_id = ${organizationId}::uuid AND d.gone_at IS NULL ${behind}
      ORDER BY d.id LIMIT ${take}`);
  }

  /** Incidents of these systems that are tied to any of these practices, the latest first. */
  async incidents(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    practices: readonly string[],
  ): Promise<TiedIncident[]> {
    return transaction.incident.findMany({
      where: {
        systemId: { in: [...new Set(systemIds)] },
        practices: { hasSome: [...new Set(practices)] },
      },
      select: { id: true, systemId: true, title: true, startedAt: true, practices: true },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    });
  }

  /** The hashes of a system's comments that are in the register. */
  async knownHashes(transaction: TenantTransaction, systemId: string): Promise<Set<string>> {
    const rows = await transaction.debtComment.findMany({
      where: { systemId, goneAt: null },
      select: { snippetHash: true },
    });
    return new Set(rows.map(({ snippetHash }) => snippetHash));
  }

  /** Takes comments into the register; one that had gone and is back is open again. */
  async take(
    transaction: TenantTransaction,
    organizationId: string,
    systemId: string,
    comments: readonly {
      practiceId: string;
      path: string;
      line: number;
      text: string;
      snippetHash: string;
    }[],
    taken: { byId: string; at: Date; commit: string | null },
  ): Promise<void> {
    await transaction.debtComment.createMany({
      data: comments.map((comment) => ({
        organizationId,
        systemId,
        ...comment,
        commit: taken.commit,
        takenById: taken.byId,
        takenAt: taken.at,
      })),
      skipDuplicates: true,
    });
    await transaction.debtComment.updateMany({
      where: { systemId, snippetHash: { in: comments.map(({ snippetHash }) => snippetHash) } },
      data: { goneAt: null },
    });
  }

  /** Notes that comments are not in the code any more. */
  async markGone(
    transaction: TenantTransaction,
    systemId: string,
    there: readonly string[],
    at: Date,
  ): Promise<void> {
    await transaction.debtComment.updateMany({
      where: { systemId, goneAt: null, snippetHash: { notIn: [...there] } },
      data: { goneAt: at },
    });
  }
}
