import { Database } from '@pitwall/server-db';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { ROLES } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountDeletionRepository } from '../../../libs/server/identity/src/personal-data/account-deletion.repository.ts';
import { AccountExportHandler } from '../../../libs/server/identity/src/personal-data/account-export.handler.ts';
import { AccountExportRepository } from '../../../libs/server/identity/src/personal-data/account-export.repository.ts';
import { AccountUpkeepHandler } from '../../../libs/server/identity/src/personal-data/account-upkeep.handler.ts';
import { PERSON_COLUMNS } from '../../../libs/server/identity/src/personal-data/person-columns.ts';
import { PersonalDataRepository } from '../../../libs/server/identity/src/personal-data/personal-data.repository.ts';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';
import { buildWorld, joinWorld, type TenantWorld } from './matrix/tenant-world.ts';

let api: ApiHarness;
let owner: DirectConnection;
let world: TenantWorld;
const context = { signal: new AbortController().signal } as never;

beforeAll(async () => {
  api = await startApi();
  owner = await connectDirectly(api.database.systemUrl);
  world = await buildWorld(api, ROLES);
}, 180_000);
afterAll(async () => {
  await world?.close();
  await owner?.end();
  await api?.close();
});

const database = () => api.application.get(Database);
const upkeep = () =>
  new AccountUpkeepHandler(
    new AccountExportRepository(database()),
    new AccountDeletionRepository(database()),
  ).handle({ since: null, until: new Date().toISOString() }, context);

interface Me {
  id: string;
  email: string;
  name: string;
}
const meOf = (person: Client): Promise<Me> => person.expect<Me>(200, 'GET', '/me');

/** Where a text stands in the whole database, as `table: row`. */
async function findings(text: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await owner.query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t WHERE position(lower($1) IN lower(t::text)) > 0`,
      [text],
    );
    for (const { row } of hits.rows) found.push(`${name}: ${row}`);
  }
  return found;
}

describe('a file of one’s own data', () => {
  it('is written by a job, is its person’s alone, and holds what is stored and what they wrote, no secret', async () => {
    const person = world.members.owner;
    const { id } = await person.expect<{ id: string }>(202, 'POST', '/account/exports');
    await person.expect(409, 'GET', `/account/exports/${id}/content`);
    await new AccountExportHandler(
      new AccountExportRepository(database()),
      new PersonalDataRepository(database()),
    ).handle({ accountExportId: id }, context);

    const { items } = await person.expect<{ items: { id: string; state: string }[] }>(
      200,
      'GET',
      '/account/exports',
    );
    expect(items).toMatchObject([{ id, state: 'finished' }]);
    const response = await person.send('GET', `/account/exports/${id}/content`);
    expect(response.headers['content-disposition']).toContain('attachment');
    expect(response.headers['cache-control']).toContain('no-store');
    const file = response.json<{ format: string; data: Record<string, unknown[]> }>();
    const { email } = await meOf(person);
    expect(file).toMatchObject({
      format: 'pitwall.person/1',
      data: { account: [{ email }], memberships: [{ role: 'owner' }] },
    });
    for (const list of ['sessions', 'accountEvents', 'incident.created_by_id', 'api_token.user_id'])
      expect([list, file.data[list]?.length ?? 0]).not.toEqual([list, 0]);
    expect(Object.keys(PERSON_COLUMNS).filter((column) => !(column in file.data))).toEqual([]);
    expect(response.body).not.toMatch(/token_hash|password_hash|"secret"|argon2/);
    expect(response.body).not.toContain(world.other.word);

    await world.members.admin.expect(404, 'GET', `/account/exports/${id}/content`);
    await owner.query('UPDATE account_export SET expires_at = now() WHERE id = $1', [id]);
    await person.expect(404, 'GET', `/account/exports/${id}/content`);
    await upkeep();
    expect(await findings('pitwall.person/1')).toEqual([]);
  });
});

describe('deleting an account', () => {
  it('is refused to the last owner, who is told of what and what to do', async () => {
    const { owner: last, organization } = world.other;
    const { email } = await meOf(last);
    const told = await last.expect<{ blockedBy: { slug: string }[] }>(
      200,
      'GET',
      '/account/deletion',
    );
    expect(told.blockedBy).toMatchObject([{ slug: organization.slug }]);
    const refused = await last.expect<{ detail: string }>(409, 'POST', '/account/deletion', {
      confirm: email,
    });
    expect(refused.detail).toContain(organization.name);
    expect((await last.send('GET', '/me')).statusCode).toBe(200);
  });

  it('needs the address repeated, ends other sessions and tokens, and is taken back', async () => {
    const person = await api.person('Rueful');
    const { email } = await meOf(person);
    await person.expect(422, 'POST', '/account/deletion', { confirm: 'someone@example.com' });
    const elsewhere = api.stranger();
    await elsewhere.expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
    const asked = await person.expect<{ purgeAfter: string }>(200, 'POST', '/account/deletion', {
      confirm: email.toUpperCase(),
    });
    const days = (Date.parse(asked.purgeAfter) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    expect((await elsewhere.send('GET', '/me')).statusCode).toBe(401);
    await upkeep();
    await elsewhere.expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
    const kept = await elsewhere.expect<{ purgeAfter: null }>(
      200,
      'POST',
      '/account/deletion/take-back',
    );
    expect(kept.purgeAfter).toBeNull();
  });

  it('stops personal tokens at once', async () => {
    const at = `/organizations/${world.own.organization.id}`;
    const { token } = await world.members.member.expect<{ token: string }>(
      201,
      'POST',
      `${at}/tokens`,
      { name: 'mine', permissions: ['systems:read'] },
    );
    const holder = api.stranger().withToken(token);
    await holder.expect(200, 'GET', `${at}/systems`);
    const { email } = await meOf(world.members.member);
    await world.members.member.expect(200, 'POST', '/account/deletion', { confirm: email });
    await holder.expect(401, 'GET', `${at}/systems`);
    await world.members.member.expect(200, 'POST', '/account/deletion/take-back');
    await holder.expect(200, 'GET', `${at}/systems`);
  });

  it('leaves no name and no address in any table, and what they wrote by a pseudonym', async () => {
    const at = `/organizations/${world.own.organization.id}`;
    // Nobody else and nothing else has their name.
    const admin = await joinWorld(api, world.own, 'admin', 'Quillfeather');
    const person = await meOf(admin);
    const { email, name, id } = person;
    // Somebody was told of them, they wrote something, were given work, and came from an address of their own.
    const { link } = await world.own.owner.expect<{ link: string }>(
      201,
      'POST',
      `${at}/invitations`,
      {
        role: 'member',
        email,
      },
    );
    expect(link).toContain('#');
    const incident = await admin.expect<{ id: string }>(
      201,
      'POST',
      `${at}/systems/a-shop/incidents`,
      {
        title: 'kept incident',
        startedAt: new Date(Date.now() - 60_000).toISOString(),
        practices: [],
      },
    );
    const tasks = await admin.expect<{ items: { id: string; version: number }[] }>(
      200,
      'GET',
      `${at}/tasks`,
    );
    const [task] = tasks.items;
    await admin.expect(200, 'PATCH', `${at}/tasks/${task?.id}`, {
      version: task?.version,
      ownerId: id,
    });
    await owner.query(
      `INSERT INTO audit_event (id, organization_id, actor_user_id, action, subject_type, subject_id, address)
       VALUES (gen_random_uuid(), $1, $2, 'system.updated', 'system', 'x', '203.0.113.77')`,
      [world.own.organization.id, id],
    );
    expect((await findings('203.0.113.77')).length).toBe(1);
    expect((await findings(email)).length).toBeGreaterThan(3);

    await admin.expect(200, 'POST', '/account/deletion', { confirm: email });
    await owner.query(`UPDATE "user" SET purge_after = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    await upkeep();

    expect([await findings(email), await findings(name), await findings('203.0.113.77')]).toEqual([
      [],
      [],
      [],
    ]);
    const places = (await findings(id)).map((row) => row.split(':')[0]);
    const kept = Object.entries(PERSON_COLUMNS)
      .filter(([, fate]) => fate === 'kept')
      .map(([column]) => column.split('.')[0]);
    expect(places.filter((table) => !kept.includes(table))).toEqual([]);
    expect(places).toContain('audit_event');
    const still = await world.own.owner.expect(
      200,
      'GET',
      `${at}/systems/a-shop/incidents/${incident.id}`,
    );
    expect(JSON.stringify(still)).toContain('kept incident');
    await admin.expect(401, 'GET', '/me');
    await api.stranger().expect(401, 'POST', '/auth/sign-in', { email, password: PASSWORD });
  });

  it('waits while an organization would have no owner left', async () => {
    const first = await api.person('Firstowner');
    const { id, email } = await meOf(first);
    const { slug } = await first.expect<{ slug: string }>(201, 'POST', '/organizations', {
      name: 'Lonely works',
    });
    await owner.query(`UPDATE "user" SET purge_after = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    await upkeep();
    expect((await findings(email)).length).toBeGreaterThan(0);
    await owner.query(
      `UPDATE organization SET deleted_at = now(), purge_after = now() WHERE slug = $1`,
      [slug],
    );
    await upkeep();
    expect(await findings(email)).toEqual([]);
  });
});

describe('what names a person', () => {
  it('is known, column by column: a new one says what becomes of it', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
         AND a.atttypid = 'uuid'::regtype AND a.attname ~ '(_by_id|user_id|owner_id|person_id|actor_id|author_id)$'
         AND NOT EXISTS (
           SELECT FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey)
             AND f.confrelid IN ('"user"'::regclass, 'membership'::regclass) AND f.confdeltype = 'c')
       ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(PERSON_COLUMNS).sort());
  });

  it('in the audit log stays while its person is there', async () => {
    await expect(
      owner.query(
        `UPDATE audit_event SET address = NULL WHERE address IS NOT NULL AND actor_user_id = $1`,
        [(await meOf(world.members.owner)).id],
      ),
    ).rejects.toThrow(/written once/);
    await expect(owner.query(`UPDATE audit_event SET action = 'nothing.happened'`)).rejects.toThrow(
      /written once/,
    );
  });
});
