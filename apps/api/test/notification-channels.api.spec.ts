import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  ChannelSecret,
  CreatedChannel,
  NotificationChannel,
  NotificationDelivery,
  Organization,
  Page,
  Problem,
} from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

let api: ApiHarness;
let sql: DirectConnection;
let worker: INestApplicationContext;
let receiver: Server;
let url: string;
let ana: Client;
let ben: Client;
let benId: string;
let at: string;
let hook: CreatedChannel;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'POST')
        received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(request.method === 'POST' ? 204 : 405).end();
    });
  });
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/secret-path`;
  api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
  await prepareQueueDatabase(api.database);
  sql = await connectDirectly(api.database.systemUrl);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
  ben = await api.person('Ben');
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
    role: 'member',
  });
  await ben.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  benId = (await ben.expect<{ id: string }>(200, 'GET', '/me')).id;
  worker = await startWorker(api);
  hook = await ana.expect<CreatedChannel>(201, 'POST', `${at}/notification-channels`, {
    kind: 'webhook',
    name: 'Our hub',
    url,
    kinds: ['mentioned'],
  });
});
afterAll(async () => {
  await worker?.close();
  await sql?.end();
  await api?.close();
  receiver?.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const list = async () =>
  (await ana.expect<{ items: NotificationChannel[] }>(200, 'GET', `${at}/notification-channels`))
    .items;
const log = async (query = '') =>
  (
    await ana.expect<Page<NotificationDelivery>>(
      200,
      'GET',
      `${at}/notification-channels/${hook.id}/deliveries${query}`,
    )
  ).items;
const arrived = async (count: number) => {
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(count);
  const last = received.at(-1);
  return { headers: last?.headers as Record<string, string>, body: last?.body ?? '' };
};

describe('a webhook of an organization', () => {
  it('tells its secret once, and its address never', async () => {
    expect(hook.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const answer = await ana.send('GET', `${at}/notification-channels`);
    expect(answer.body).not.toMatch(/whsec_|secret-path/);
    expect(await list()).toMatchObject([{ id: hook.id, host: new URL(url).host, state: 'active' }]);
    const { rows } = await sql.query<{ row: string }>(
      'SELECT c::text AS row FROM notification_channel c',
    );
    expect(rows[0]?.row).not.toMatch(/whsec_|secret-path/);
    const audit = await ana.send('GET', `${at}/audit-events`);
    expect(audit.statusCode).toBe(200);
    expect(audit.body).toContain('channel.created');
    expect(audit.body).not.toMatch(/whsec_|secret-path/);
  });

  it('is made once, however often it is asked for under one key, and its secret is kept for no repetition', async () => {
    const body = { kind: 'webhook', name: 'Twice', url, kinds: ['assigned'] };
    const add = () =>
      ana.send('POST', `${at}/notification-channels`, body, { 'idempotency-key': 'add-it-once' });
    const first = (await add()).json<CreatedChannel>();
    const again = await add();
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual({ ...first, secret: null });
    expect((await list()).filter(({ name }) => name === 'Twice')).toHaveLength(1);
    const { rows } = await sql.query<{ row: string }>(
      'SELECT r::text AS row FROM idempotency_record r',
    );
    expect(rows.some(({ row }) => row.includes(first.id))).toBe(true);
    expect(rows.some(({ row }) => row.includes('whsec_'))).toBe(false);
    await ana.expect(204, 'DELETE', `${at}/notification-channels/${first.id}`);
  });

  it('is told what happens, signed so that the published library agrees, and keeps a log of it', async () => {
    await ana.expect(201, 'POST', `${at}/systems/shop/comments`, {
      about: { kind: 'system' },
      body: 'Look at this, Ben.',
      mentions: [benId],
    });
    const { headers, body } = await arrived(1);
    const verified = new Webhook(hook.secret ?? '').verify(body, headers);
    expect(verified).toMatchObject({
      type: 'notification.mentioned',
      data: { kind: 'mentioned', system: { slug: 'shop' }, userIds: [benId] },
    });
    expect(body).not.toMatch(/Ana|Ben|example\.com/);
    expect(() => new Webhook('whsec_AAAA').verify(body, headers)).toThrow();
    await expect
      .poll(log, { timeout: 10_000 })
      .toMatchObject([
        { id: headers['webhook-id'], state: 'delivered', attempts: [{ status: 204, error: null }] },
      ]);
    expect(await log('?state=failed')).toEqual([]);
  });

  it('signs by both secrets after a rotation, and replays under the same id', async () => {
    const made = await ana.expect<ChannelSecret>(
      200,
      'POST',
      `${at}/notification-channels/${hook.id}/secret`,
    );
    const [first] = await log();
    await ana.expect(
      202,
      'POST',
      `${at}/notification-channels/${hook.id}/deliveries/${first?.id}/replay`,
    );
    const { headers, body } = await arrived(2);
    expect(headers['webhook-id']).toBe(first?.id);
    for (const secret of [hook.secret ?? '', made.secret])
      expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
    const test = () =>
      ana.send('POST', `${at}/notification-channels/${hook.id}/test`, undefined, {
        'idempotency-key': 'test-it-once',
      });
    const tested = await test();
    expect(tested.statusCode).toBe(202);
    expect((await test()).json()).toEqual(tested.json());
    expect((await arrived(3)).body).toContain('notification.test');
    expect(await log()).toHaveLength(2);
  });
});

describe('bad input', () => {
  const body = (changes: object) => ({
    kind: 'slack',
    name: 'General',
    url,
    kinds: ['mentioned'],
    ...changes,
  });

  it.each([
    ['an address within the network', { url: 'http://10.0.0.1/hook' }, 'url'],
    ['the address of a cloud', { url: 'http://169.254.169.254/latest/meta-data' }, 'url'],
    ['no web address', { url: 'file:///etc/passwd' }, 'url'],
    ['an address with a password', { url: 'http://user:word@127.0.0.1/' }, 'url'],
    ['another kind', { kind: 'pager' }, 'kind'],
    ['nothing to tell', { kinds: [] }, 'kinds'],
    ['a name of a megabyte', { name: 'x'.repeat(1_000_000) }, 'name'],
  ])('%s is refused by its field, and nothing changes', async (_what, changes, field) => {
    const answer = await ana.send('POST', `${at}/notification-channels`, body(changes));
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors?.map(({ path }) => path)).toContain(field);
    expect(await list()).toHaveLength(1);
  });

  it('of a member is refused: channels are set up by admins', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['GET', `/${hook.id}/deliveries`],
      ['POST', `/${hook.id}/secret`],
    ] as const)
      expect(
        (await ben.send(method, `${at}/notification-channels${path}`, body({}))).statusCode,
      ).toBe(403);
    expect(await list()).toHaveLength(1);
  });

  it('as a change of what somebody changed meanwhile is refused', async () => {
    const [channel] = await list();
    const path = `${at}/notification-channels/${hook.id}`;
    const version = channel?.version ?? 0;
    await ana.expect(200, 'PATCH', path, { version, state: 'paused' });
    await ana.expect(409, 'PATCH', path, { version, name: 'Late' });
    await ana.expect(409, 'POST', `${path}/test`);
    expect(await list()).toMatchObject([{ name: 'Our hub', state: 'paused' }]);
  });
});

it('ends with its log when it is deleted', async () => {
  await ana.expect(204, 'DELETE', `${at}/notification-channels/${hook.id}`);
  expect(await list()).toEqual([]);
  const { rows } = await sql.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM notification_delivery',
  );
  expect(rows[0]?.n).toBe(0);
});
