import { Database } from '@pitwall/server-db';
import { createTestDatabase, releaseCatalogue, smallCatalogue } from '@pitwall/testing';
import pg from 'pg';
import { it } from 'vitest';
import { TaskRepository } from './task.repository.ts';

it('scale', async () => {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 600_000 });
  await releaseCatalogue(database, smallCatalogue());
  const owner = new pg.Client({ connectionString: clone.ownerUrl });
  await owner.connect();
  const t0 = Date.now();
  await owner.query(`ALTER TABLE task NO FORCE ROW LEVEL SECURITY; ALTER TABLE system NO FORCE ROW LEVEL SECURITY; ALTER TABLE team NO FORCE ROW LEVEL SECURITY; ALTER TABLE organization NO FORCE ROW LEVEL SECURITY`);
  await owner.query(`INSERT INTO organization (id, slug, name) SELECT gen_random_uuid(), 'org-' || n, 'org' FROM generate_series(1, 10000) n`);
  await owner.query(`INSERT INTO team (id, organization_id, slug, name) SELECT gen_random_uuid(), id, 'core', 'core' FROM organization`);
  await owner.query(`INSERT INTO system (id, organization_id, team_id, slug, name, kind, stacks, databases, catalogue_version, updated_at)
    SELECT gen_random_uuid(), t.organization_id, t.id, 'sys-' || n, 'sys', 'service', '{}', '{}', '2020.1', now() FROM team t CROSS JOIN generate_series(1, 2) n`);
  await owner.query(`INSERT INTO task (id, organization_id, system_id, kind, practice_id, title, state, days, priority, rank, reasons, updated_at)
    SELECT gen_random_uuid(), s.organization_id, s.id, 'mend', 'P' || n, 'Practice number ' || n, CASE WHEN n <= 40 THEN (CASE WHEN n % 5 = 0 THEN 'doing' ELSE 'todo' END) ELSE 'done' END, 1, 1, CASE WHEN n <= 40 THEN n END,
      jsonb_build_object('sentence', repeat('x', 100), 'terms', null), now() FROM system s CROSS JOIN generate_series(1, 50) n`);
  const big = (await owner.query(`SELECT t.organization_id AS org, t.id AS team FROM team t LIMIT 1`)).rows[0];
  await owner.query(`INSERT INTO system (id, organization_id, team_id, slug, name, kind, stacks, databases, catalogue_version, updated_at)
    SELECT gen_random_uuid(), $1, $2, 'big-' || n, 'sys', 'service', '{}', '{}', '2020.1', now() FROM generate_series(1, 2000) n`, [big.org, big.team]);
  await owner.query(`INSERT INTO task (id, organization_id, system_id, kind, practice_id, title, state, days, priority, rank, reasons, updated_at)
    SELECT gen_random_uuid(), s.organization_id, s.id, 'mend', 'P' || n, 'Practice number ' || n, CASE WHEN n <= 40 THEN 'todo' ELSE 'done' END, 1, 1, CASE WHEN n <= 40 THEN n END,
      jsonb_build_object('sentence', repeat('x', 100), 'terms', null), now() FROM system s CROSS JOIN generate_series(1, 50) n WHERE s.slug LIKE 'big-%'`);
  await owner.query(`ALTER TABLE task FORCE ROW LEVEL SECURITY; ALTER TABLE system FORCE ROW LEVEL SECURITY; ALTER TABLE team FORCE ROW LEVEL SECURITY; ALTER TABLE organization FORCE ROW LEVEL SECURITY`);
  await owner.query('VACUUM ANALYZE');
  console.log('filled', Date.now() - t0, (await owner.query('SELECT count(*) FROM task')).rows[0]);
  const tasks = new TaskRepository();
  const small = (await owner.query(`SELECT organization_id AS org FROM system WHERE slug = 'sys-1' AND organization_id <> $1 LIMIT 1`, [big.org])).rows[0];
  for (const [name, org] of [['small', small.org], ['big', big.org]] as const) {
    for (const [label, query, after] of [
      ['open', { state: 'open' }, null],
      ['open after', { state: 'open' }, { rank: 20, id: '80000000-0000-4000-8000-000000000000' }],
      ['doing', { state: 'doing' }, null],
      ['done', { state: 'done' }, null],
      ['done after', { state: 'done' }, { rank: null, id: '80000000-0000-4000-8000-000000000000' }],
      ['system', { state: 'open', system: 'sys-1' }, null],
      ['search', { state: 'open', search: 'number 39' }, null],
      ['search none', { state: 'open', search: 'nothing at all' }, null],
    ] as const) {
      const run = (explain: boolean) => database.withTenantSql({ organizationId: org }, (sql) =>
        tasks.list(explain ? { query: (async (text: string, values: unknown[]) => { const r = await sql.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`, values); if (label !== 'x') console.log(name, label, '\n' + r.rows.map((row: any) => row['QUERY PLAN']).join('\n')); return { rows: [] }; }) as never } : sql, org, query as never, after, 21));
      await run(false);
      const t = performance.now();
      for (let i = 0; i < 20; i++) await run(false);
      const ms = (performance.now() - t) / 20;
      await run(true);
      console.log(name, label, 'avg ms', ms.toFixed(2));
    }
  }
  await owner.end(); await database.close(); await clone.drop();
}, 600_000);
