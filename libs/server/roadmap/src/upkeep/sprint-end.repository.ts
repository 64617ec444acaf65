import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

/** A system whose team's sprint has ended, without a snapshot of that. */
export interface EndedSprint {
  sprintId: string;
  sprintName: string;
  systemId: string;
}

@Injectable()
export class SprintEndRepository {
  /**
   * A sprint ends when its last day is over in the organization's time zone. Those that ended more than
   * `days` ago are left alone: what the assessment was then cannot be kept any more.
   */
  async ended(
    transaction: TenantTransaction,
    organizationId: string,
    { now, days, take }: { now: Date; days: number; take: number },
  ): Promise<EndedSprint[]> {
    return transaction.$queryRaw<EndedSprint[]>(Prisma.sql`
      SELECT sprint.id AS "sprintId", sprint.name AS "sprintName", s.id AS "systemId"
      FROM organization o
      CROSS JOIN LATERAL (SELECT (${now}::timestamptz AT TIME ZONE o.time_zone)::date AS today) local
      JOIN sprint ON sprint.organization_id = o.id
        AND sprint.ends_on < local.today AND sprint.ends_on >= local.today - ${days}::int
      JOIN system s ON s.organization_id = sprint.organization_id AND s.team_id = sprint.team_id
        AND s.archived_at IS NULL
      WHERE o.id = ${organizationId}::uuid
        AND NOT EXISTS (SELECT FROM snapshot kept
          WHERE kept.organization_id = s.organization_id AND kept.system_id = s.id
            AND kept.occasion = 'sprint:' || sprint.id)
      ORDER BY sprint.ends_on, sprint.id, s.id LIMIT ${take}`);
  }
}
