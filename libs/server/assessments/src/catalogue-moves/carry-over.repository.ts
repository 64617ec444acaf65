import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

interface Place {
  organizationId: string;
  systemId: string;
}
interface Renamed {
  from: string;
  to: string;
}

/** What hangs on an answer and goes with it to another id. Copied, never taken; run again, it adds nothing. */
@Injectable()
export class CarryOverRepository {
  /** Evidence, and opinions that nobody has settled. */
  async copyBeside(
    transaction: TenantTransaction,
    place: Place,
    renamed: readonly Renamed[],
  ): Promise<void> {
    if (renamed.length === 0) return;
    const pairs = pairsOf(place, renamed);
    await transaction.$executeRaw(Prisma.sql`
      INSERT INTO evidence (id, organization_id, answer_id, kind, url, note, finding, created_by_id, created_at)
      SELECT gen_random_uuid(), e.organization_id, pair.to_id, e.kind, e.url, e.note, e.finding,
             e.created_by_id, e.created_at
      FROM (${pairs}) pair
      JOIN evidence e ON e.organization_id = ${place.organizationId}::uuid AND e.answer_id = pair.from_id
      WHERE NOT EXISTS (SELECT FROM evidence other
        WHERE other.organization_id = e.organization_id AND other.answer_id = pair.to_id
          AND (other.kind, other.created_at) = (e.kind, e.created_at)
          AND (other.url, other.note, other.finding) IS NOT DISTINCT FROM (e.url, e.note, e.finding))`);
    await transaction.$executeRaw(Prisma.sql`
      INSERT INTO answer_opinion (id, organization_id, answer_id, person_id, state, note, given_at)
      SELECT gen_random_uuid(), o.organization_id, pair.to_id, o.person_id, o.state, o.note, o.given_at
      FROM (${pairs}) pair
      JOIN answer_opinion o ON o.organization_id = ${place.organizationId}::uuid
        AND o.answer_id = pair.from_id AND o.settled_at IS NULL
      WHERE NOT EXISTS (SELECT FROM answer_opinion other
        WHERE other.organization_id = o.organization_id AND other.answer_id = pair.to_id
          AND (other.person_id, other.given_at) = (o.person_id, o.given_at))`);
  }

  /** What a system has from platforms, it has under the other id too. */
  async copyInherited(
    transaction: TenantTransaction,
    { organizationId, systemId }: Place,
    renamed: readonly Renamed[],
  ): Promise<void> {
    if (renamed.length === 0) return;
    await transaction.$executeRaw(Prisma.sql`
      INSERT INTO inherited_practice (organization_id, system_id, practice_id, platform_id, created_by_id, created_at)
      SELECT i.organization_id, i.system_id, g."to", i.platform_id, i.created_by_id, i.created_at
      FROM inherited_practice i
      JOIN jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) AS g ("from" text, "to" text)
        ON g."from" = i.practice_id
      WHERE i.organization_id = ${organizationId}::uuid AND i.system_id = ${systemId}::uuid
      ON CONFLICT DO NOTHING`);
  }
}

/** The answers' ids at both ends. */
const pairsOf = ({ organizationId, systemId }: Place, renamed: readonly Renamed[]): Prisma.Sql =>
  Prisma.sql`
    SELECT was.id AS from_id, now.id AS to_id
    FROM jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) AS g ("from" text, "to" text)
    JOIN answer was ON was.organization_id = ${organizationId}::uuid
      AND was.system_id = ${systemId}::uuid AND was.practice_id = g."from"
    JOIN answer now ON now.organization_id = was.organization_id
      AND now.system_id = was.system_id AND now.practice_id = g."to"`;
