import { Injectable } from '@nestjs/common';
import type { Figure } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import { type StoredSystem, systemRow } from '../systems/system-row.ts';
import type { HighestReading, ReadingDays, SystemReading } from './system-reading.ts';

type StoredReading = Omit<StoredSystem, 'team'> & {
  teamSlug: string;
  teamName: string;
  figures: Partial<Record<Figure, number>> | null;
  symptoms: string[];
  incidents: { id: string; at: string; practices: string[] }[] | null;
};

const DAY = 86_400_000;

@Injectable()
export class ReadingRepository {
  /**
   * One statement, however many systems. Archived and unknown ones are left out; the order is the database's.
   * With `past`, symptoms are those that hurt at that moment, else those that hurt still.
   */
  async readings(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    now: Date,
    days: ReadingDays,
    past = false,
  ): Promise<SystemReading[]> {
    if (systemIds.length === 0) return [];
    const figuresSince = new Date(now.getTime() - days.figures * DAY);
    const incidentsSince = new Date(now.getTime() - days.incidents * DAY);
    const hurts = past
      ? Prisma.sql`y.started_at <= ${now} AND (y.ended_at IS NULL OR y.ended_at > ${now})`
      : Prisma.sql`y.ended_at IS NULL`;
    const rows = await transaction.$queryRaw<StoredReading[]>(Prisma.sql`
      SELECT s.id, s.organization_id AS "organizationId", s.slug, s.name, s.description, s.kind,
             s.stacks, s.databases, s.instances, s.version,
             s.declared_stage AS "declaredStage", s.catalogue_version AS "catalogueVersion",
             s.created_at AS "createdAt",
             s.team_id AS "teamId", t.slug AS "teamSlug", t.name AS "teamName",
             (SELECT jsonb_object_agg(highest.figure, highest.value)
              FROM (SELECT f.figure, max(f.value) AS value
                    FROM figure_reading f
                    WHERE f.organization_id = s.organization_id AND f.system_id = s.id
                      AND f.at > ${figuresSince} AND f.at <= ${now}
                    GROUP BY f.figure) highest) AS figures,
             ARRAY(SELECT DISTINCT y.symptom_id
                   FROM system_symptom y
                   WHERE y.organization_id = s.organization_id AND y.system_id = s.id
                     AND ${hurts}
                   ORDER BY y.symptom_id) AS symptoms,
             (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'at', i.started_at, 'practices', i.practices)
                               ORDER BY i.started_at DESC, i.id DESC)
              FROM incident i
              WHERE i.organization_id = s.organization_id AND i.system_id = s.id
                AND i.started_at > ${incidentsSince} AND i.started_at <= ${now}) AS incidents
      FROM system s
      JOIN team t ON t.organization_id = s.organization_id AND t.id = s.team_id
      WHERE s.organization_id = ${organizationOf(transaction)}::uuid
        AND s.id = ANY(${[...systemIds]}::uuid[]) AND s.archived_at IS NULL`);
    return rows.map(systemReading);
  }

  async highest(
    transaction: TenantTransaction,
    systemId: string,
    now: Date,
    days: number,
  ): Promise<HighestReading[]> {
    const since = new Date(now.getTime() - days * DAY);
    return transaction.$queryRaw<HighestReading[]>(Prisma.sql`
      SELECT DISTINCT ON (figure) figure, value, at, source
      FROM figure_reading
      WHERE organization_id = ${organizationOf(transaction)}::uuid AND system_id = ${systemId}::uuid
        AND at > ${since} AND at <= ${now}
      ORDER BY figure, value DESC, at DESC, id DESC`);
  }
}

function systemReading(row: StoredReading): SystemReading {
  const team = { id: row.teamId, slug: row.teamSlug, name: row.teamName };
  const system = systemRow({ ...row, team });
  return {
    system,
    facts: {
      kind: system.kind,
      stack: system.stacks,
      databases: system.databases,
      instances: system.instances,
      figures: row.figures ?? {},
    },
    activeSymptoms: row.symptoms,
    incidents: (row.incidents ?? []).map(({ id, at, practices }) => ({
      id,
      at: new Date(at),
      practices,
    })),
    catalogueVersion: system.catalogueVersion,
    declaredStage: system.declaredStage,
    teamId: system.teamId,
  };
}
