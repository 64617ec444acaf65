import { listTasksQuerySchema } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageStatement, TaskListRepository, type TaskPlace } from './task-list.repository.ts';

const TASKS = 20_000;
let clone: TestDatabase;
let database: Database;
let tenant: TestTenant;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 2, statementTimeoutMilliseconds: 30_000 });
  await releaseCatalogue(database, smallCatalogue());
  tenant = await createTenant(database, 'northwind');
  const { id } = await createTestSystem(database, tenant, {
    slug: 'shop',
    catalogueVersion: '2020.1',
  });
  await database.withTenant(
    tenant,
    (transaction) => transaction.$executeRaw`
      INSERT INTO task (id, organization_id, system_id, kind, practice_id, title, state, days, priority,
                        rank, reasons, updated_at)
      SELECT gen_random_uuid(), ${tenant.organizationId}::uuid, ${id}::uuid, 'mend', 'P-' || n, 'Task ' || n,
             CASE WHEN n % 4 = 0 THEN 'done' WHEN n % 100 = 1 THEN 'doing' ELSE 'todo' END, 1, 1,
             CASE WHEN n % 4 > 0 THEN n END, '{"sentence": "", "terms": null}', now()
      FROM generate_series(1, ${TASKS}) n`,
  );
  // The owner's statement: what the planner knows must not hang on when autovacuum comes by.
  const owner = new Database({
    ...clone,
    systemUrl: clone.ownerUrl,
    poolSize: 1,
    statementTimeoutMilliseconds: 30_000,
  });
  await owner.withSystemSql('check the health of the database', (sql) => sql.query('ANALYZE task'));
  await owner.close();
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

interface PlanNode {
  'Node Type': string;
  'Actual Rows'?: number;
  Plans?: PlanNode[];
}
const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
const PLACE = { rank: 9_000, id: '80000000-0000-7000-8000-000000000000' };

describe('the statement of a page', () => {
  it.each([
    ['open', {}, null],
    ['open, further on', {}, PLACE],
    ['in one state', { state: 'doing' }, null],
    ['in one state, further on', { state: 'doing' }, PLACE],
    ['closed', { state: 'done' }, null],
    ['closed, further on', { state: 'done' }, { ...PLACE, rank: null }],
    ['of a system', { system: 'shop' }, null],
  ] as const)('reads about as many rows as it shows: %s', async (_, query, after) => {
    const filter = listTasksQuerySchema.parse(query);
    const { text, values } = pageStatement(tenant.organizationId, filter, [], after, 20);
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      const plan = await database.withTenantSql(tenant, async (sql) => {
        await sql.query(`SET LOCAL plan_cache_mode = ${mode}`);
        const statement = `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`;
        const { rows } = await sql.query({
          name: `${mode} ${text.length}`,
          text: statement,
          values,
        });
        return (rows[0] as { 'QUERY PLAN': { Plan: PlanNode }[] })['QUERY PLAN'][0]?.Plan;
      });
      expect(plan).toBeDefined();
      const most = Math.max(...nodes(plan as PlanNode).map((node) => node['Actual Rows'] ?? 0));
      expect(most, `${mode}: ${JSON.stringify(plan)}`).toBeLessThan(200);
    }
  });

  it('pages through everything once, in order', async () => {
    const lists = new TaskListRepository();
    const filter = listTasksQuerySchema.parse({});
    const seen: number[] = [];
    let after: TaskPlace | null = null;
    do {
      const page = await database.withTenantSql(tenant, (sql) =>
        lists.page(sql, tenant.organizationId, filter, [], after, 1_000),
      );
      seen.push(...page.rows.map(({ rank }) => rank ?? 0));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength((TASKS * 3) / 4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});
