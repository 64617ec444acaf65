import { Injectable } from '@nestjs/common';
import { SUPPRESSIONS_LISTED, type StandingSuppressions } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import { newestIds } from '../scans/scan.repository.ts';

@Injectable()
export class SuppressionRepository {
  /** Of the newest scan of each repository, in the order of their reports. */
  async standing(
    transaction: TenantTransaction,
    organizationId: string,
    systemId: string,
  ): Promise<StandingSuppressions> {
    const rows = await transaction.$queryRaw<{ item: object; total: bigint }[]>(Prisma.sql`
      SELECT one.value || jsonb_build_object(
               'scan', s.id, 'subject', s.repository,
               'practice', (SELECT f.practice_id FROM finding f
                            WHERE f.organization_id = s.organization_id AND f.scan_id = s.id
                              AND f.probe = one.value ->> 'probe' ORDER BY f.id LIMIT 1)) AS item,
             count(*) OVER () AS total
      FROM scan s
      CROSS JOIN LATERAL jsonb_array_elements(s.suppressed) WITH ORDINALITY AS one(value, place)
      WHERE s.organization_id = ${organizationId}::uuid
        AND s.id IN (${newestIds(organizationId, Prisma.sql`${systemId}::uuid`)})
      ORDER BY s.repository NULLS FIRST, s.id, one.place
      LIMIT ${SUPPRESSIONS_LISTED}`);
    return {
      // What is stored was parsed by the report's schema on its way in.
      items: rows.map(({ item }) => item as StandingSuppressions['items'][number]),
      total: Number(rows[0]?.total ?? 0),
    };
  }
}
