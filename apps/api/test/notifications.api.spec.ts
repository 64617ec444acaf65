import type { INestApplicationContext } from '@nestjs/common';
import type {
  Notification,
  NotificationPreferences,
  Organization,
  Page,
  System,
  Task,
} from '@pitwall/contracts';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

let api: ApiHarness;
let sql: DirectConnection;
let worker: INestApplicationContext;
let ana: Client;
let ben: Client;
let benId: string;
let at: string;
let system: string;
let organization: Organization;

const join = async (name: string): Promise<Client> => {
  const person = await api.person(name);
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
    role: 'member',
  });
  await person.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  return person;
};
const idOf = async (who: Client): Promise<string> =>
  (await who.expect<{ id: string }>(200, 'GET', '/me')).id;
const told = async (who: Client, query = ''): Promise<Notification[]> =>
  (await who.expect<Page<Notification>>(200, 'GET', `${at}/notifications${query}`)).items;

beforeAll(async () => {
  api = await startApi();
  await prepareQueueDatabase(api.database);
  sql = await connectDirectly(api.database.systemUrl);
  ana = await api.person('Ana');
  organization = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${organization.slug}`;
  system = `${at}/systems/${(await ana.expect<System>(201, 'POST', `${at}/systems`, { name: 'Shop' })).slug}`;
  ben = await join('Ben');
  benId = await idOf(ben);
  for (const practice of ['DB-05', 'SE-03'])
    await ana.expect(200, 'PUT', `${system}/answers/${practice}`, { state: 'absent', version: 0 });
  worker = await startWorker(api);
});
afterAll(async () => {
  await worker?.close();
  await sql?.end();
  await api?.close();
});

describe('what people do', () => {
  it('is told to whom it concerns: a mention, and a task that is given to somebody', async () => {
    await ana.expect(201, 'POST', `${system}/comments`, {
      about: { kind: 'practice', id: 'DB-05' },
      body: 'Look at this, Ben.',
      mentions: [benId, await idOf(ana)],
    });
    const { items } = await ana.expect<Page<Task>>(200, 'GET', `${at}/tasks`);
    const [task] = items;
    await ana.expect(200, 'PATCH', `${at}/tasks/${task?.id}`, {
      version: task?.version,
      ownerId: benId,
    });
    await expect.poll(() => told(ben).then(({ length }) => length), { timeout: 20_000 }).toBe(2);
    expect(await told(ben)).toMatchObject([
      {
        kind: 'assigned',
        title: `Ana gave you the task “${task?.title}”`,
        path: `/${organization.slug}/tasks/${task?.id}`,
        system: { slug: 'shop' },
      },
      {
        kind: 'mentioned',
        title: 'Ana mentioned you about DB-05',
        path: `/${organization.slug}/systems/shop/discussion`,
      },
    ]);
    expect(await told(ana)).toEqual([]);
    expect(await ben.expect(200, 'GET', `${at}/notifications/count`)).toEqual({ unread: 2 });
  });

  it('of an edited comment is told to those alone who are new in it', async () => {
    const cid = await join('Cid');
    const { opening } = await ana.expect<{ opening: { id: string; version: number } }>(
      201,
      'POST',
      `${system}/comments`,
      { about: { kind: 'system' }, body: 'Ben?', mentions: [benId] },
    );
    await ana.expect(200, 'PATCH', `${system}/comments/${opening.id}`, {
      version: opening.version,
      body: 'Ben? Cid?',
      mentions: [benId, await idOf(cid)],
    });
    await expect.poll(() => told(cid).then(({ length }) => length), { timeout: 20_000 }).toBe(1);
    const [mentions] = await told(ben, '?kind=mentioned');
    expect(mentions).toMatchObject({ count: 2, title: '2 comments mention you' });
  });

  it('with a person of another organization tells nobody, and is refused', async () => {
    const stranger = await api.person('Stranger');
    const before = await sql.query('SELECT count(*)::int AS count FROM notification_event');
    await ana.expect(422, 'POST', `${system}/comments`, {
      about: { kind: 'system' },
      body: 'You there?',
      mentions: [await idOf(stranger), benId],
    });
    const after = await sql.query('SELECT count(*)::int AS count FROM notification_event');
    expect(after.rows).toEqual(before.rows);
  });

  it('of a megabyte is refused, as text and as a whole request, and nothing is kept or told', async () => {
    const count = async () =>
      (
        await sql.query(
          `SELECT (SELECT count(*)::int FROM comment) AS comments, (SELECT count(*)::int FROM notification_event) AS events`,
        )
      ).rows;
    const before = await count();
    const comment = (length: number) =>
      ana.send('POST', `${system}/comments`, {
        about: { kind: 'system' },
        body: 'x'.repeat(length),
        mentions: [benId],
      });
    const long = await comment(1_000_000);
    expect(long.json()).toMatchObject({ status: 422, errors: [{ path: 'body' }] });
    expect(long.body.length).toBeLessThan(2_000);
    const huge = await comment(3_000_000);
    expect(huge.json()).toMatchObject({ status: 413, code: 'request.too_large' });
    expect(await count()).toEqual(before);
  });

  it('tells who began an export that its file is ready', async () => {
    await ben.expect(202, 'POST', `${system}/exports`, { format: 'csv' });
    await expect
      .poll(
        () => told(ben, '?kind=export_finished').then((items) => items.map((one) => one.title)),
        {
          timeout: 20_000,
        },
      )
      .toEqual(['The roadmap’s file is ready']);
  });
});

describe('what one is told', () => {
  it('is marked one by one, and all that was seen', async () => {
    const [first] = await told(ben, '?state=unread');
    await ben.expect(204, 'PUT', `${at}/notifications/${first?.id}/read`, { read: true });
    expect((await told(ben, '?state=unread')).map(({ id }) => id)).not.toContain(first?.id);
    await ben.expect(204, 'PUT', `${at}/notifications/${first?.id}/read`, { read: false });
    await ana.expect(404, 'PUT', `${at}/notifications/${first?.id}/read`, { read: true });
    const until = new Date().toISOString();
    await ben.expect(200, 'POST', `${at}/notifications/read`, { until });
    expect(await ben.expect(200, 'GET', `${at}/notifications/count`)).toEqual({ unread: 0 });
  });

  it('comes as it was chosen', async () => {
    const path = `${at}/notifications/preferences`;
    const { effectiveTimeZone, mailDelivered, ...given } =
      await ben.expect<NotificationPreferences>(200, 'GET', path);
    expect([effectiveTimeZone, typeof mailDelivered]).toEqual(['UTC', 'boolean']);
    const quiet = { from: 1320, until: 420 };
    await ben.expect(422, 'PUT', path, { ...given, timeZone: 'Mars/Olympus' });
    await ben.expect(422, 'PUT', path, { ...given, quiet: { from: 60, until: 60 } });
    expect(
      await ben.expect(200, 'PUT', path, { ...given, quiet, timeZone: 'Europe/Berlin' }),
    ).toMatchObject({ quiet, effectiveTimeZone: 'Europe/Berlin', version: 1 });
    await ben.expect(409, 'PUT', path, { ...given, quiet });
  });
});

describe('one click', () => {
  it('in a program that only opens addresses leads to the page that asks, and ends nothing', async () => {
    const token = 'c'.repeat(43);
    await sql.query(
      `INSERT INTO notification_digest (id, organization_id, user_id, cadence, due_at, state, unsubscribe_hash)
       VALUES (gen_random_uuid(), $1, $2, 'daily', now(), 'left', $3)`,
      [organization.id, benId, createHash('sha256').update(token).digest('base64url')],
    );
    const path = `${at}/notifications/preferences`;
    const before = await ben.expect<{ mail: boolean }>(200, 'GET', path);
    expect(before.mail).toBe(true);
    const answer = await api.stranger().send('GET', `/unsubscribe/${token}`);
    expect(answer.statusCode).toBe(302);
    const { pathname, hash } = new URL(answer.headers.location ?? '');
    expect([pathname, hash]).toEqual(['/unsubscribe', `#${token}`]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await ben.expect(200, 'GET', path)).toEqual(before);
  });

  it('ends mails without a session, whatever body the mail program sends; a second one does no harm', async () => {
    const token = 'a'.repeat(43);
    await sql.query(
      `INSERT INTO notification_digest (id, organization_id, user_id, cadence, due_at, state, unsubscribe_hash)
       VALUES (gen_random_uuid(), $1, $2, 'daily', now(), 'left', $3)`,
      [organization.id, benId, createHash('sha256').update(token).digest('base64url')],
    );
    const bodies = [
      ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      ],
    ] as const;
    for (const [type, payload] of bodies) {
      const answer = await api.application.inject({
        method: 'POST',
        url: `/api/v1/unsubscribe/${token}`,
        headers: { 'content-type': type },
        payload,
      });
      expect([answer.statusCode, answer.json()]).toEqual([200, { organization: 'Northwind' }]);
    }
    expect(await ben.expect(200, 'GET', `${at}/notifications/preferences`)).toMatchObject({
      mail: false,
    });
    const wrong = await api.application.inject({
      method: 'POST',
      url: `/api/v1/unsubscribe/${'b'.repeat(43)}`,
    });
    expect([wrong.statusCode, wrong.json().code]).toEqual([410, 'link.unusable']);
  });
});
