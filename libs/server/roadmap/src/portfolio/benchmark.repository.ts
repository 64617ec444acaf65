import { Injectable } from '@nestjs/common';
import { FEWEST_BEHIND_A_BENCHMARK, type TopicBenchmark } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class BenchmarkRepository {
  /**
   * Each topic that is due in the system or in enough others. The share of one system counts once, however many of
   * its practices are due. Systems that the transaction may not see count for nothing.
   */
  async topics(
    transaction: TenantTransaction,
    organizationId: string,
    systemId: string,
  ): Promise<TopicBenchmark[]> {
    return transaction.$queryRaw<TopicBenchmark[]>(Prisma.sql`
      WITH share AS (
        SELECT z.system_id, c.topic, c.met::float8 / c.due AS met
        FROM system_standing z
        JOIN system s ON s.organization_id = z.organization_id AND s.id = z.system_id
        CROSS JOIN LATERAL jsonb_to_recordset(z.topics) AS c (topic text, due int, met int)
        WHERE z.organization_id = ${organizationId}::uuid AND s.archived_at IS NULL AND c.due > 0),
      other AS (
        SELECT topic, count(*)::int AS systems, percentile_cont(0.5) WITHIN GROUP (ORDER BY met) AS median
        FROM share WHERE system_id <> ${systemId}::uuid
        GROUP BY topic HAVING count(*) >= ${FEWEST_BEHIND_A_BENCHMARK}),
      own AS (SELECT topic, met FROM share WHERE system_id = ${systemId}::uuid)
      SELECT topic, own.met AS own, other.median, other.systems
      FROM own FULL JOIN other USING (topic)`);
  }
}
