import type { DirectConnection } from '@pitwall/testing';
import type { WorldOrganization } from './tenant-world.ts';

/** Parameters and fields whose name is not that of a table. */
const TABLES: Record<string, string> = {
  reading: 'figure_reading',
  component: 'system_component',
  test: 'load_test',
  symptom: 'system_symptom',
  run: 'export_run',
  token: 'api_token',
  job: 'outbox_job',
  event: 'audit_event',
  user: 'membership',
  owner: 'membership',
  actor: 'membership',
  mentions: 'membership',
  recipient: 'membership',
  report: 'database_report',
  from: 'snapshot',
  to: 'snapshot',
  platform: 'system',
  move: 'catalogue_move',
  tracker: 'tracker_connection',
  sync: 'tracker_sync',
  conflict: 'tracker_conflict',
  connection: 'tracker_connection',
  delivery: 'webhook_delivery',
  installation: 'github_installation',
  app: 'github_app',
  registration: 'github_registration',
  domain: 'sign_in_domain',
  notification: 'notification',
  channel: 'notification_channel',
  message: 'notification_delivery',
  digest: 'notification_digest',
};
/** Parameters that name nothing of a tenant, as a person's own sessions, passkeys and linked accounts; the `id` of a report is chosen by its sender: here the other's. */
const SHARED: Record<string, string> = {
  practice: 'DB-01',
  stage: 'scale',
  id: '01990000-0000-7000-8000-0000000000b1',
  session: '01990000-0000-7000-8000-0000000000b2',
  passkey: '01990000-0000-7000-8000-0000000000b3',
  export: '01990000-0000-7000-8000-0000000000b4',
  identity: '01990000-0000-7000-8000-0000000000b5',
  name: 'practice',
  address: 'a'.repeat(32),
  number: '1',
  unsubscribe: 'x'.repeat(43),
  symptomOfCatalogue: 'too-many-connections',
  feedToken: 'an-address-that-nobody-made',
  badgeAddress: 'an-address-that-nobody-made.svg',
};

/** Tables whose rows name their organization, with the column that tells a row. */
async function tenantTables(sql: DirectConnection): Promise<Map<string, string>> {
  const { rows } = await sql.query<{ name: string; key: string }>(
    `SELECT c.relname AS name,
            coalesce((SELECT 'id' FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'id'),
                     (SELECT 'user_id' FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'user_id'),
                     'organization_id') AS key
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id')`,
  );
  return new Map(rows.map(({ name, key }) => [name, key]));
}

export async function rowsOf(
  sql: DirectConnection,
  organizationId: string,
): Promise<Pick<WorldOrganization, 'ids' | 'idOf'>> {
  const tables = await tenantTables(sql);
  const first = new Map<string, string>([['organization', organizationId]]);
  const ids = new Set([organizationId]);
  for (const [table, key] of tables) {
    const { rows } = await sql.query<{ id: string }>(
      `SELECT "${key}"::text AS id FROM "${table}" WHERE organization_id = $1 ORDER BY 1`,
      [organizationId],
    );
    for (const { id } of rows) ids.add(id);
    if (rows[0]) first.set(table, rows[0].id);
  }
  const report = await sql.query<{ id: string }>(
    `SELECT id::text FROM scan WHERE organization_id = $1 AND kind = 'database' ORDER BY id LIMIT 1`,
    [organizationId],
  );
  if (report.rows[0]) first.set('database_report', report.rows[0].id);
  const idOf = (name: string): string => {
    const word = name.replace(/(?<=.)Ids?$/, '');
    const shared = SHARED[word];
    if (shared !== undefined) return shared;
    const table = TABLES[word] ?? word.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const id = first.get(table);
    if (id !== undefined) return id;
    throw new Error(
      tables.has(table)
        ? `The world of the tenant matrix has no row in "${table}": let fill() make one.`
        : `The tenant matrix does not know what "${name}" means: add it to TABLES or SHARED.`,
    );
  };
  return { ids, idOf };
}

export async function checksum(sql: DirectConnection, organizationId: string): Promise<string> {
  const sums: string[] = [];
  for (const table of [...(await tenantTables(sql)).keys()].sort()) {
    const { rows } = await sql.query<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(row::text, '|' ORDER BY row::text), '')) AS sum
       FROM "${table}" AS row WHERE organization_id = $1`,
      [organizationId],
    );
    sums.push(`${table} ${rows[0]?.sum}`);
  }
  const { rows } = await sql.query<{ sum: string }>(
    'SELECT md5(o::text) AS sum FROM organization o WHERE id = $1',
    [organizationId],
  );
  return [...sums, `organization ${rows[0]?.sum}`].join('\n');
}
