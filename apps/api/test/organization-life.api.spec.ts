import type { Me, Member, Organization, Page } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrganizationUpkeepHandler } from '../../../libs/server/organizations/src/upkeep/upkeep.handlers.ts';
import { UpkeepRepository } from '../../../libs/server/organizations/src/upkeep/upkeep.repository.ts';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { buildWorld, type TenantWorld } from './matrix/tenant-world.ts';

let api: ApiHarness;
let world: TenantWorld;
let sql: DirectConnection;
let database: Database;

beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
  world = await buildWorld(api, ['owner', 'admin', 'viewer']);
  sql = await connectDirectly(api.database.systemUrl);
  database = new Database({ ...api.database, poolSize: 2, statementTimeoutMilliseconds: 15_000 });
});
afterAll(async () => {
  await sql?.end();
  await world?.close();
  await database?.close();
  await api?.close();
});

const idOf = async (client: Client): Promise<string> =>
  (await client.expect<Me>(200, 'GET', '/me')).id;

/**
 * Every table in which something names the organization. The queue's own never name one: of its jobs it has ids alone
 * (job-process.db.spec).
 */
async function traces(organizationId: string): Promise<string[]> {
  const { rows } = await sql.query<{ table: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname = 'public' AND has_table_privilege(c.oid, 'SELECT')`,
  );
  const found: string[] = [];
  for (const { table } of rows) {
    const { rows: hits } = await sql.query<{ count: string }>(
      `SELECT count(*) FROM ${table} AS row WHERE row::text LIKE '%' || $1 || '%'`,
      [organizationId],
    );
    if (Number(hits[0]?.count) > 0) found.push(table);
  }
  return found.sort();
}

const upkeep = (organizationId: string): Promise<void> =>
  new OrganizationUpkeepHandler(new UpkeepRepository(database)).handle(
    { organizationId, since: null, until: new Date().toISOString() },
    {
      organizationId,
      jobId: '01990000-0000-7000-8000-00000000000f',
      requestId: null,
      attempt: 1,
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  );

describe('ownership', () => {
  it('is handed over, both or neither', async () => {
    const { owner, organization } = world.other;
    const at = `/organizations/${organization.slug}`;
    const heir = await api.person('Heir');
    const { link } = await owner.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {});
    await heir.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
    await owner.expect(404, 'POST', `${at}/transfer`, { userId: await idOf(world.own.owner) });
    await owner.expect(409, 'POST', `${at}/transfer`, { userId: await idOf(owner) });
    const member = await owner.expect<Member>(200, 'POST', `${at}/transfer`, {
      userId: await idOf(heir),
    });
    expect(member.role).toBe('owner');
    await owner.expect(403, 'POST', `${at}/transfer`, { userId: await idOf(heir) });
    await heir.expect(200, 'POST', `${at}/transfer`, { userId: await idOf(owner) });
  });

  it('stays with one, however many owners leave at the same moment', async () => {
    const ana = await api.person('Ana');
    const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
      name: 'Many',
    });
    const at = `/organizations/${slug}`;
    const owners = [ana];
    for (let count = 0; count < 4; count += 1) {
      const other = await api.person('Owner');
      const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
        role: 'owner',
      });
      await other.expect(200, 'POST', '/invitations/accept', {
        token: new URL(link).hash.slice(1),
      });
      owners.push(other);
    }
    const ids = await Promise.all(owners.map(idOf));
    const leaving = owners.map((owner, index) =>
      index % 2 === 0
        ? owner.send('DELETE', `${at}/members/${ids[index]}`)
        : owner.send('PATCH', `${at}/members/${ids[index]}`, { role: 'viewer' }),
    );
    const answers = await Promise.all(leaving);
    expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(4);
    const { rows } = await sql.query<{ owners: string }>(
      `SELECT count(*) AS owners FROM membership m JOIN organization o ON o.id = m.organization_id
       WHERE o.slug = $1 AND m.role = 'owner'`,
      [slug],
    );
    expect(rows).toEqual([{ owners: '1' }]);
  });
});

describe('a deleted organization', () => {
  it('is out of sight at once, and can be restored by an owner', async () => {
    const { own, members } = world;
    const at = `/organizations/${own.organization.slug}`;
    const created = await own.owner.expect<{ token: string }>(201, 'POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['systems:read'],
    });
    const machine = api.stranger().withToken(created.token);
    await members.admin.expect(403, 'POST', `${at}/delete`, { confirm: own.organization.slug });
    await own.owner.expect(422, 'POST', `${at}/delete`, { confirm: 'something else' });
    await own.owner.expect(200, 'POST', `${at}/delete`, { confirm: own.organization.slug });
    await members.viewer.expect(404, 'GET', `${at}/systems`);
    await machine.expect(401, 'GET', `${at}/systems`);
    expect((await own.owner.send('GET', `${at}/systems`)).json()).toMatchObject({
      status: 410,
      code: 'organization.deleted',
    });
    const me = await own.owner.expect<Me>(200, 'GET', '/me');
    expect(me.organizations[0]?.purgeAfter).toMatch(/^2/);
    await upkeep(own.organization.id);
    await own.owner.expect(200, 'POST', `${at}/restore`, {});
    const { items } = await members.viewer.expect<Page<object>>(200, 'GET', `${at}/systems`);
    expect(items).toHaveLength(1);
  });

  it('is gone from every table once its days are over, and nobody else lost anything', async () => {
    const { own } = world;
    const untouched = await world.checksumOfOther();
    const at = `/organizations/${own.organization.slug}`;
    // Jobs in every state: one waits, one is with the queue, one has failed.
    await sql.query(
      `WITH left_behind AS (
         INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key, state)
         SELECT gen_random_uuid(), $1, 'test.left', '{}', gen_random_uuid()::text, state
         FROM unnest(ARRAY['waiting', 'waiting', 'failed']) AS state RETURNING id, state)
       INSERT INTO outbox_release (job_id, organization_id)
       SELECT id, $1 FROM left_behind WHERE state = 'waiting' LIMIT 1`,
      [own.organization.id],
    );
    const before = await traces(own.organization.id);
    expect(before.length).toBeGreaterThan(20);
    for (const table of ['outbox_job', 'outbox_release', 'audit_event', 'mail'])
      expect(before).toContain(`public.${table}`);
    await own.owner.expect(200, 'POST', `${at}/delete`, { confirm: own.organization.slug });
    await sql.query(`UPDATE organization SET purge_after = now() - interval '1 s' WHERE id = $1`, [
      own.organization.id,
    ]);
    await own.owner.expect(409, 'POST', `${at}/restore`, {});
    await upkeep(own.organization.id);
    expect(await traces(own.organization.id)).toEqual([]);
    await upkeep(own.organization.id);
    expect(await world.checksumOfOther()).toBe(untouched);
    expect((await own.owner.expect<Me>(200, 'GET', '/me')).organizations).toEqual([]);
  });
});

describe('the currency', () => {
  it('is said, kept while other things change, and taken back; what is none is refused', async () => {
    const { owner } = world.other;
    const given = { name: 'Paid', currency: 'USD' };
    const made = await owner.expect<Organization>(201, 'POST', '/organizations', given);
    expect(made.currency).toBe('USD');
    const at = `/organizations/${made.slug}`;
    for (const none of ['eur', 'XXZ', 'EURO', ''])
      await owner.expect(422, 'PATCH', at, { version: 1, currency: none });
    await owner.expect(200, 'PATCH', at, { version: 1, currency: 'EUR' });
    await owner.expect(200, 'PATCH', at, { version: 2, name: 'Paid' });
    expect(await owner.expect(200, 'GET', at)).toMatchObject({ currency: 'EUR', version: 3 });
    await owner.expect(200, 'PATCH', at, { version: 3, currency: null });
    expect(await owner.expect(200, 'GET', at)).toMatchObject({ currency: null });
  });
});

describe('retention', () => {
  it('lets old audit events and scans go, never the newest scan, and nothing before its time', async () => {
    const { owner, organization } = world.other;
    const at = `/organizations/${organization.slug}`;
    await owner.expect(422, 'PATCH', at, { version: 1, auditDays: 1 });
    await owner.expect(422, 'PATCH', at, { auditDays: 100 });
    await owner.expect(200, 'PATCH', at, { version: 1, auditDays: 100, scanDays: 40 });
    await owner.expect(409, 'PATCH', at, { version: 1, auditDays: 200 });
    const count = async (table: string): Promise<number> => {
      const { rows } = await sql.query<{ rows: string }>(
        `SELECT count(*) AS rows FROM ${table} WHERE organization_id = $1`,
        [organization.id],
      );
      return Number(rows[0]?.rows);
    };
    const before = { audit: await count('audit_event'), scans: await count('scan') };
    await sql.query(
      `INSERT INTO audit_event (id, organization_id, at, action, subject_type, subject_id)
       SELECT gen_random_uuid(), $1, now() - make_interval(days => days), 'test.old', 'test', 'x'
       FROM unnest(ARRAY[99, 101, 400]) AS days`,
      [organization.id],
    );
    const young = sql.query(
      `DELETE FROM audit_event WHERE action = 'test.old' AND at > now() - interval '100 days'`,
    );
    await expect(young).rejects.toThrow(/written once/);
    await sql.query(
      `UPDATE scan SET received_at = now() - interval '50 days', scanned_at = now() - interval '50 days' WHERE organization_id = $1`,
      [organization.id],
    );
    await upkeep(organization.id);
    expect(await count('audit_event')).toBe(before.audit + 1);
    expect(await count('scan')).toBe(before.scans);
  });
});

describe('invitations by mail', () => {
  it('are mailed, mailed again with another link, and open no more once revoked', async () => {
    const { owner, organization } = world.other;
    const at = `/organizations/${organization.slug}/invitations`;
    const mails = async (): Promise<number> => {
      const { rows } = await sql.query<{ mails: string }>(
        'SELECT count(*) AS mails FROM mail WHERE organization_id = $1',
        [organization.id],
      );
      return Number(rows[0]?.mails);
    };
    const before = await mails();
    const first = await owner.expect<{ id: string; link: string; sentAt: string }>(
      201,
      'POST',
      at,
      {
        email: 'new@example.com',
        send: true,
      },
    );
    expect(first.sentAt).toMatch(/^2/);
    expect(await mails()).toBe(before + 1);
    const again = await owner.expect(200, 'POST', `${at}/${first.id}/send`, {});
    expect(JSON.stringify(again)).not.toContain('invitation#');
    const token = new URL(first.link).hash.slice(1);
    await api.stranger().expect(410, 'POST', '/invitations/preview', { token });
    await owner.expect(204, 'DELETE', `${at}/${first.id}`);
    await owner.expect(409, 'POST', `${at}/${first.id}/send`, {});
    await owner.expect(422, 'POST', at, { send: true });
  });
});
