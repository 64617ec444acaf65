import type { Database } from '@pitwall/server-db';
import type { BenchStack } from './stack.ts';

const REASON = 'fill the demonstration';

export interface BenchOrganization {
  id: string;
  slug: string;
  system: string;
  cookie: string;
}

const TASKS = `
  INSERT INTO task (id, organization_id, system_id, kind, practice_id, title, state, days, priority, rank, reasons, updated_at)
  SELECT gen_random_uuid(), s.organization_id, s.id, 'custom', NULL, 'Bound the pool to what the database can give, part ' || n,
         CASE WHEN n % 5 = 0 THEN 'done' ELSE 'todo' END, 1.5, 100.0 / n, CASE WHEN n % 5 = 0 THEN NULL ELSE n END,
         '{"sentence":"First because 3 incidents trace to it, it unlocks 4 tasks, and it costs 1.5 days.","terms":null}'::jsonb, now()
  FROM system s CROSS JOIN generate_series(1, $1::int) n`;

/** Organizations with a team, a system and tasks each, by set statements. */
export async function seedOrganizations(
  database: Database,
  { organizations, tasksEach }: { organizations: number; tasksEach: number },
): Promise<void> {
  const batch = 500;
  for (let done = 0; done < organizations; done += batch) {
    await database.withSystemSql(REASON, async (sql) => {
      await sql.query('CREATE TEMPORARY TABLE fresh (id uuid) ON COMMIT DROP');
      await sql.query(
        `WITH made AS (
           INSERT INTO organization (id, slug, name)
           SELECT id, 'bench-' || replace(id::text, '-', ''), 'Bench' FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $1::int)) ids RETURNING id)
         INSERT INTO fresh SELECT id FROM made`,
        [Math.min(batch, organizations - done)],
      );
      await sql.query(
        `INSERT INTO team (id, organization_id, slug, name) SELECT gen_random_uuid(), id, 'core', 'Core' FROM fresh`,
      );
      await sql.query(
        `INSERT INTO system (id, organization_id, team_id, slug, name, kind, stacks, databases, catalogue_version, updated_at)
         SELECT gen_random_uuid(), f.id, t.id, 'checkout-api', 'Checkout API', 'service', '{node}', '{postgresql}',
                (SELECT version FROM catalogue_release LIMIT 1), now()
         FROM fresh f JOIN team t ON t.organization_id = f.id`,
      );
      await sql.query(`${TASKS} WHERE s.organization_id IN (SELECT id FROM fresh)`, [tasksEach]);
    });
  }
  await database.withSystemSql(REASON, (sql) => sql.query('SELECT 1'));
}

/** One organization made as a person makes it, over HTTP, with tasks of the same kind as the others'. */
export async function signUpInto(
  stack: BenchStack,
  { tasks }: { tasks: number },
): Promise<BenchOrganization> {
  const signUp = await post(stack, '/auth/sign-up', {
    email: 'bench@example.com',
    name: 'Bench',
    password: 'the kettle sings at four',
  });
  const cookie = signUp.headers
    .getSetCookie()
    .map((set) => set.split(';', 1)[0])
    .join('; ');
  const organization = (await (
    await post(stack, '/organizations', { name: 'Measured' }, cookie)
  ).json()) as { id: string; slug: string };
  const system = (await (
    await post(
      stack,
      `/organizations/${organization.slug}/systems`,
      { name: 'Checkout API', stacks: ['node'], databases: ['postgresql'] },
      cookie,
    )
  ).json()) as { id: string; slug: string };
  await stack.database.withSystemSql(REASON, async (sql) => {
    await sql.query('DELETE FROM task WHERE system_id = $1', [system.id]);
    await sql.query(`${TASKS} WHERE s.id = $2`, [tasks, system.id]);
  });
  return { ...organization, system: system.slug, cookie };
}

async function post(stack: BenchStack, path: string, body: object, cookie = ''): Promise<Response> {
  const response = await fetch(`${stack.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: stack.url },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}
