import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface SprintDays {
  id: string;
  name: string;
  team: string;
  startsOn: Date;
  endsOn: Date;
}

/** Until when evidence of a practice holds, under one version of the catalogue. */
export interface EvidenceTerm {
  version: string;
  practice: string;
  days: number;
}

/** An answer of which something runs out. */
export interface EndingAnswer {
  id: string;
  kind: 'risk' | 'evidence';
  practice: string;
  systemSlug: string;
  systemName: string;
  catalogueVersion: string;
  /** The first moment at which it does not hold any more. */
  endsAt: Date;
}

/** Of each sort, the next ones. */
const MOST = 2_000;

@Injectable()
export class ComingDaysRepository {
  /** That end on a day or after it; of one system its team's. */
  async sprints(
    transaction: TenantTransaction,
    systemId: string | null,
    after: Date,
  ): Promise<SprintDays[]> {
    const rows = await transaction.sprint.findMany({
      where: {
        endsOn: { gte: after },
        ...(systemId === null
          ? {}
          : { team: { systems: { some: { id: systemId, archivedAt: null } } } }),
      },
      select: {
        id: true,
        name: true,
        startsOn: true,
        endsOn: true,
        team: { select: { name: true } },
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return rows.map(({ team, ...sprint }) => ({ ...sprint, team: team.name }));
  }

  /** Versions of the catalogue that systems stand on. */
  async catalogueVersions(
    transaction: TenantTransaction,
    systemId: string | null,
  ): Promise<string[]> {
    const rows = await transaction.system.findMany({
      where: { archivedAt: null, ...(systemId === null ? {} : { id: systemId }) },
      distinct: ['catalogueVersion'],
      select: { catalogueVersion: true },
    });
    return rows.map(({ catalogueVersion }) => catalogueVersion);
  }

  /** Accepted risks, and evidence of met practices, that end at a moment or after it: the next ones first. */
  async endings(
    transaction: TenantTransaction,
    organizationId: string,
    { systemId, after }: { systemId: string | null; after: Date },
    terms: readonly EvidenceTerm[],
  ): Promise<EndingAnswer[]> {
    const longest = Math.max(0, ...terms.map(({ days }) => days));
    const [chosen, read] = [
      systemId === null ? Prisma.empty : Prisma.sql`AND a.system_id = ${systemId}::uuid`,
      Prisma.sql`a.id, a.practice_id AS practice, s.slug AS "systemSlug", s.name AS "systemName",
        s.catalogue_version AS "catalogueVersion"`,
    ];
    return transaction.$queryRaw<EndingAnswer[]>(Prisma.sql`
      SELECT * FROM (
        SELECT ${read}, 'risk' AS kind, a.risk_expires_at AS "endsAt"
        FROM answer a
        JOIN system s ON s.organization_id = a.organization_id AND s.id = a.system_id AND s.archived_at IS NULL
        WHERE a.organization_id = ${organizationId}::uuid ${chosen}
          AND a.risk_expires_at >= ${after} AND a.approved_at IS NOT NULL
        UNION ALL
        SELECT ${read}, 'evidence', a.evidence_at + make_interval(days => term.days)
        FROM answer a
        JOIN system s ON s.organization_id = a.organization_id AND s.id = a.system_id AND s.archived_at IS NULL
        JOIN jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) AS term (version text, practice text, days int)
          ON term.version = s.catalogue_version AND term.practice = a.practice_id
        WHERE a.organization_id = ${organizationId}::uuid ${chosen}
          AND a.evidence_at >= ${after}::timestamptz - make_interval(days => ${longest}::int)
          AND a.evidence_at + make_interval(days => term.days) >= ${after}
          AND a.state IN ('in_place', 'proven')) ending
      ORDER BY "endsAt", id, kind LIMIT ${MOST}`);
  }
}
