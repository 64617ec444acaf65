import type { ExportRun, Organization, Page, Role, Task } from '@pitwall/contracts';
import { ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import type { ApiHarness, Client } from '../api-harness.ts';
import { fillNotifications } from './notification-rows.ts';
import { fillCampaign, fillFeed, fillReports, fillTaskView } from './report-rows.ts';
import { fillScans } from './scan-rows.ts';
import { fillSignIn } from './sign-in-rows.ts';
import { fillWebhooks } from './webhook-rows.ts';
import { checksum, rowsOf } from './world-rows.ts';
import { databaseReportOf, loadOf, scanOf } from './world-samples.ts';

/** One organization with something in every place, and all that must never be seen outside it. */
export interface WorldOrganization {
  organization: Organization;
  owner: Client;
  /** What its rows are called by; stands in every name and text of it. */
  word: string;
  /** Every id of its rows. */
  ids: ReadonlySet<string>;
  /** Of the row that a route's parameter or a body's field of this name may mean. */
  idOf(name: string): string;
}

export interface TenantWorld {
  own: WorldOrganization;
  other: WorldOrganization;
  /** Members of the own organization, by role. */
  members: Record<Role, Client>;
  /** A checksum of all rows of the other organization. */
  checksumOfOther(): Promise<string>;
  close(): Promise<void>;
}

/** Two organizations that have everything, and a member of each role in the first. */
export async function buildWorld(api: ApiHarness, roles: readonly Role[]): Promise<TenantWorld> {
  const sql = await connectDirectly(api.database.systemUrl);
  const own = await fill(api, sql, 'Northwind', 'a');
  const other = await fill(api, sql, 'Southwind', 'b');
  const members = {} as Record<Role, Client>;
  for (const role of roles)
    members[role] = role === 'owner' ? own.owner : await joinWorld(api, own, role);
  return {
    own: { ...own, ...(await rowsOf(sql, own.organization.id)) },
    other: { ...other, ...(await rowsOf(sql, other.organization.id)) },
    members,
    checksumOfOther: () => checksum(sql, other.organization.id),
    close: () => sql.end(),
  };
}

type Filled = Pick<WorldOrganization, 'organization' | 'owner'>;

/** A new person with a role in an organization; a reviewer sees all systems that it has. */
export const joinWorld = async (
  api: ApiHarness,
  own: Filled,
  role: Role,
  name: string = role,
): Promise<Client> => join(api, own, role, await systemsOf(own), name);

const systemsOf = async ({ organization, owner }: Filled): Promise<string[]> =>
  (
    await owner.expect<Page<{ id: string }>>(
      200,
      'GET',
      `/organizations/${organization.slug}/systems`,
    )
  ).items.map(({ id }) => id);

async function join(
  api: ApiHarness,
  { organization, owner }: Filled,
  role: Role,
  systemIds: string[],
  name: string,
): Promise<Client> {
  const member = await api.person(name);
  const { link } = await owner.expect<{ link: string }>(
    201,
    'POST',
    `/organizations/${organization.slug}/invitations`,
    role === 'reviewer'
      ? { role, systemIds, accessUntil: new Date(Date.now() + 86_400_000).toISOString() }
      : { role },
  );
  await member.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  return member;
}

/** Something of everything that an organization can have, each named by its word. */
async function fill(
  api: ApiHarness,
  sql: DirectConnection,
  word: string,
  letter: string,
): Promise<Pick<WorldOrganization, 'organization' | 'owner' | 'word'>> {
  const owner = await api.person(`${word} owner`.replace(' ', ''));
  const organization = await owner.expect<Organization>(201, 'POST', '/organizations', {
    name: `${word} works`,
  });
  const at = `/organizations/${organization.slug}`;
  const post = <Body = Record<string, unknown>>(path: string, body: unknown, status = 201) =>
    owner.expect<Body>(status, 'POST', `${at}${path}`, body);
  await post('/teams', { name: `${word} team`, slug: `${letter}-team` });
  await post('/systems', {
    name: `${word} shop`,
    slug: `${letter}-shop`,
    description: `${word} sells`,
    figures: { monthly_users: 40_000, peak_requests_per_second: 120 },
    repositories: [`https://example.com/${word.toLowerCase()}/shop`],
  });
  const system = `/systems/${letter}-shop`;
  await post(`${system}/symptoms`, { symptom: 'too-many-connections', note: `${word} hurts` });
  await post(`${system}/incidents`, {
    title: `${word} fell`,
    startedAt: new Date(Date.now() - 3_600_000).toISOString(),
    practices: ['DB-01'],
  });
  await post(`${system}/comments`, { about: { kind: 'system' }, body: `${word} wonders` });
  await post(`${system}/scans`, scanOf(word, letter));
  await post(`${system}/database-reports`, databaseReportOf(word, letter));
  await owner.expect(200, 'PUT', `${at}${system}/answers/DB-05`, {
    state: 'absent',
    version: 0,
    note: `${word} has none`,
  });
  await post(
    `${system}/suggestions/accept`,
    { practices: [{ practice: 'ST-02', version: 0 }] },
    200,
  );
  await post(`${system}/snapshots`, { name: `${word} spring` });
  await post(`${system}/components`, {
    component: 'db.connections',
    unit: `${word} connections`,
    limit: 100,
    limitIs: 'configured',
    breaksAt: 'hard',
    growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
    monthlyCost: null,
    peak: 80,
  });
  await post(`${system}/load-tests`, {
    name: `${word} load test`,
    files: [1, 2, 4, 8, 16].map((connections) => loadOf(connections)),
  });
  await post(`/teams/${letter}-team/sprints`, {
    name: `${word} sprint`,
    startsOn: '2026-01-05',
    endsOn: '2026-01-16',
    capacityDays: 10,
  });
  const { items } = await owner.expect<Page<Task>>(200, 'GET', `${at}/tasks`);
  const [task] = items;
  if (!task) throw new Error('The world has no task.');
  await owner.expect(200, 'PATCH', `${at}/tasks/${task.id}`, {
    version: task.version,
    state: 'doing',
  });
  const run = await post<ExportRun>(`${system}/exports`, { format: 'csv' }, 202);
  await sql.query(
    `UPDATE export_run SET state = 'finished', result = $2, finished_at = now() WHERE id = $1`,
    [run.id, `${word} roadmap`],
  );
  await connect(sql, post, { system, word, taskId: task.id, organizationId: organization.id });
  await owner.expect(200, 'PUT', `${at}/catalogue/overlay`, {
    after: 0,
    text: `format: pitwall.overlay/1\nname: ${word} overlay\nchange:\n  - { id: RL-03, title: ${word} counters are shared }\n`,
  });
  await owner.expect(200, 'PUT', `${at}${system}/catalogue-pin`, { reason: `${word} waits` });
  await sql.query(
    `INSERT INTO catalogue_move (id, organization_id, number, kind, from_version, to_version, note, state, finished_at)
     SELECT gen_random_uuid(), $1, 1, 'take', version, version, $2, 'finished', now()
     FROM catalogue_choice WHERE organization_id = $1`,
    [organization.id, `${word} moved`],
  );
  await sql.query(
    `INSERT INTO catalogue_move_system (organization_id, move_id, system_id, from_version)
     SELECT m.organization_id, m.id, s.id, m.from_version
     FROM catalogue_move m JOIN system s USING (organization_id) WHERE m.organization_id = $1`,
    [organization.id],
  );
  await post('/invitations', {
    role: 'viewer',
    email: `guest@${word.toLowerCase()}.example`,
    send: true,
  });
  await post('/tokens', { name: `${word} token`, permissions: ['systems:read'] });
  await fillSignIn(sql, organization.id, word);
  await fillNotifications(sql, api.application.get<Envelope>(ENVELOPE), organization.id, word);
  await fillReports(sql, organization.id, word);
  await fillCampaign(sql, organization.id, word);
  await fillFeed(sql, organization.id, word);
  await fillTaskView(sql, organization.id, word);
  await fillScans(sql, organization.id, word);
  await fillWebhooks(sql, api.application.get<Envelope>(ENVELOPE), organization.id, word);
  await sql.query(
    `UPDATE organization SET sample_for_id = gen_random_uuid(), sample_state = 'ready' WHERE id = $1`,
    [organization.id],
  );
  await sql.query(
    `INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key, state, attempts, error)
     VALUES (gen_random_uuid(), $1::uuid, 'roadmap.export',
             jsonb_build_object('organizationId', $1::text, 'exportRunId', $2::text), $1::text, 'failed', 5, $3)`,
    [organization.id, run.id, `${word} job failed`],
  );
  return { organization, owner, word };
}

/** A tracker with a link, a conflict, and a dry run that no worker takes up. */
async function connect(
  sql: DirectConnection,
  post: (path: string, body: unknown, status?: number) => Promise<Record<string, unknown>>,
  given: { system: string; word: string; taskId: string; organizationId: string },
): Promise<void> {
  const { system, word, taskId, organizationId } = given;
  const { id } = await post(`${system}/trackers`, {
    provider: 'github',
    project: `${word}/shop`,
    baseUrl: 'https://github.example/api/v3',
    credential: { token: `${word}-token-of-the-matrix` },
  });
  await post(`${system}/trackers/${String(id)}/syncs`, {}, 202);
  const reference = { key: '7', id: '7', url: `https://github.example/${word}/shop/issues/7` };
  await sql.query(
    `INSERT INTO tracker_link (organization_id, connection_id, task_id, issue_key, reference, base, blocked_by, steps, updated_at)
     VALUES ($1, $2, $3, '7', $4, '{}', '{}', '[]', now())`,
    [organizationId, id, taskId, reference],
  );
  await sql.query(
    `INSERT INTO tracker_place (organization_id, system_id, key, start_line, end_line)
     SELECT organization_id, system_id, $2, 1, 2 FROM tracker_connection WHERE id = $1`,
    [id, `${word} place`],
  );
  await sql.query(
    `INSERT INTO tracker_conflict (id, organization_id, connection_id, task_id, reference, field, base, ours, theirs)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'title', '{}', $5, $5)`,
    [organizationId, id, taskId, reference, { value: word }],
  );
}
