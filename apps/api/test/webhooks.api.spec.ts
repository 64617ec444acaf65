import { createRequire } from 'node:module';
import type {
  Organization,
  Page,
  TrackerConnection,
  Webhook,
  WebhookDelivery,
  WebhookWithSecret,
} from '@pitwall/contracts';
import { WEBHOOK_BYTES } from '@pitwall/contracts';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { sign } from '@octokit/webhooks-methods';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { deliver } from './webhook-fixture.ts';

/** Every example of GitHub's own collection. */
const EXAMPLES = createRequire(import.meta.url)(
  '@octokit/webhooks-examples/api.github.com/index.json',
) as { name: string; examples: object[] }[];

const ISSUES = { action: 'closed', repository: { full_name: 'acme/shop', default_branch: 'main' } };
let api: ApiHarness;
let sql: DirectConnection;
let ana: Client;
let at: string;
let connectionId: string;
let webhook: WebhookWithSecret;

beforeAll(async () => {
  // Nobody may be counted out by the deliveries of a busy day.
  api = await startApi({ requestsPerMinute: 60 });
  sql = await connectDirectly(api.database.systemUrl);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
  connectionId = (
    await ana.expect<TrackerConnection>(201, 'POST', `${at}/systems/shop/trackers`, {
      provider: 'github',
      project: 'acme/shop',
      credential: { token: 'a-token-for-tests' },
    })
  ).id;
  webhook = await ana.expect<WebhookWithSecret>(201, 'POST', `${at}/webhooks`, { connectionId });
});
afterAll(async () => {
  await sql?.end();
  await api?.close();
});

const deliveries = async (query = '') =>
  (
    await ana.expect<Page<WebhookDelivery>>(
      200,
      'GET',
      `${at}/webhooks/${webhook.id}/deliveries?limit=100${query}`,
    )
  ).items;
const jobs = async () =>
  (
    await sql.query<{ id: string }>(
      `SELECT payload ->> 'webhookDeliveryId' AS id FROM outbox_job WHERE name = 'webhook.delivery'`,
    )
  ).rows.map(({ id }) => id);

describe('a webhook', () => {
  it('has an address and a secret, which is shown once and stored sealed', async () => {
    expect(webhook.secret).toMatch(/^[\w-]{43}$/);
    expect(webhook.url).toMatch(/\/api\/v1\/webhooks\/[\w-]{32}$/);
    const list = await ana.send('GET', `${at}/webhooks`);
    expect(list.json<{ items: Webhook[] }>().items).toMatchObject([
      { id: webhook.id, name: 'acme/shop', connectionId, previousSecretUntil: null },
    ]);
    expect(list.body).not.toContain(webhook.secret);
    const { rows } = await sql.query<{ secret: string }>('SELECT secret FROM webhook');
    expect(rows[0]?.secret).not.toContain(webhook.secret);
    const second = await ana.send('POST', `${at}/webhooks`, { connectionId });
    expect(second.json()).toMatchObject({ code: 'resource.taken' });
  });

  it('accepts all 329 of GitHub’s examples, truly signed, and leaves a job for each', async () => {
    const all = EXAMPLES.flatMap(({ name, examples }) =>
      examples.map((payload) => ({ event: name, payload })),
    );
    expect(all).toHaveLength(329);
    const { secret } = webhook;
    for (const { event, payload } of all) {
      const { statusCode, body } = await deliver(api, webhook.url, { event, payload, secret });
      expect({ event, statusCode, body }).toEqual({ event, statusCode: 202, body: '' });
    }
    const { rows } = await sql.query<{ id: string; signal: { kind: string } }>(
      'SELECT id, signal FROM webhook_delivery',
    );
    expect(rows).toHaveLength(329);
    expect((await jobs()).sort()).toEqual(rows.map(({ id }) => id).sort());
    const kinds = new Set(rows.map(({ signal }) => signal.kind));
    expect([...kinds].sort()).toEqual([
      'installation',
      'issues',
      'none',
      'ping',
      'proposed',
      'pushed',
    ]);
  });

  it('keeps nothing that people wrote', async () => {
    const payload = { ...ISSUES, issue: { title: 'Our secret plan', body: 'Do not tell' } };
    await deliver(api, webhook.url, { event: 'issues', payload, secret: webhook.secret });
    const { rows } = await sql.query<{ row: string }>(
      'SELECT w::text AS row FROM webhook_delivery w',
    );
    const text = rows.map(({ row }) => row).join('\n');
    expect(text).toContain('acme/shop');
    expect(text).not.toMatch(/secret plan|Do not tell/);
  });

  it('takes a form as it takes JSON, and an event that nobody knows', async () => {
    const form = new URLSearchParams({ payload: JSON.stringify(ISSUES) }).toString();
    const contentType = 'application/x-www-form-urlencoded';
    const { secret } = webhook;
    for (const given of [
      { event: 'issues', payload: form, contentType, delivery: 'a-form-0001' },
      { event: 'made_up_tomorrow', payload: { anything: [1] }, delivery: 'unknown-0001' },
    ])
      expect((await deliver(api, webhook.url, { ...given, secret })).statusCode).toBe(202);
    const [unknown, asForm] = await deliveries();
    expect(asForm).toMatchObject({ delivery: 'a-form-0001', project: 'acme/shop' });
    expect(unknown).toMatchObject({ event: 'made_up_tomorrow', project: null, state: 'waiting' });
  });

  it('changes nothing when the same delivery comes five times', async () => {
    const given = {
      event: 'issues',
      payload: ISSUES,
      secret: webhook.secret,
      delivery: 'again-0001',
    };
    const before = (await jobs()).length;
    for (let time = 0; time < 5; time += 1)
      expect((await deliver(api, webhook.url, given)).statusCode).toBe(202);
    expect(await deliveries('&search=again-0001')).toMatchObject([{ times: 5, state: 'waiting' }]);
    expect(await jobs()).toHaveLength(before + 1);
  });

  it('is looked at again when a delivery that failed is sent again', async () => {
    const given = {
      event: 'issues',
      payload: ISSUES,
      secret: webhook.secret,
      delivery: 'failed-0001',
    };
    await deliver(api, webhook.url, given);
    await sql.query(`DELETE FROM outbox_job WHERE name = 'webhook.delivery'`);
    await sql.query(`UPDATE webhook_delivery SET state = 'failed' WHERE delivery = 'failed-0001'`);
    await deliver(api, webhook.url, given);
    const [again] = await deliveries('&search=failed-0001');
    expect(again).toMatchObject({ state: 'waiting', times: 2 });
    expect(await jobs()).toEqual([again?.id]);
  });
});

describe('what is refused, with nothing written', () => {
  const refused = async (given: Partial<Parameters<typeof deliver>[2]>, url = webhook.url) => {
    const count = async () =>
      (await sql.query<{ n: string }>('SELECT count(*)::text AS n FROM webhook_delivery')).rows[0]
        ?.n;
    const before = await count();
    const answer = await deliver(api, url, {
      event: 'issues',
      payload: ISSUES,
      secret: webhook.secret,
      ...given,
    });
    expect(await count()).toBe(before);
    return answer.json<{ code: string }>().code;
  };
  const signed = sign('another secret', JSON.stringify(ISSUES));

  it('a signature by another secret, none, a shorter or longer one, one that is no hexadecimal', async () => {
    const right = await sign(webhook.secret, JSON.stringify(ISSUES));
    for (const signature of [
      await signed,
      null,
      '',
      'sha256=',
      right.slice(0, -1),
      `${right}0`,
      `${right.slice(0, -1)}g`,
      right.replace('sha256=', 'sha1='),
      right.slice('sha256='.length),
    ])
      expect(await refused({ signature })).toBe('authentication.failed');
  });

  it('a body that was changed after it was signed, by a single blank', async () => {
    const signature = await sign(webhook.secret, JSON.stringify(ISSUES));
    expect(await refused({ signature, payload: `${JSON.stringify(ISSUES)} ` })).toBe(
      'authentication.failed',
    );
  });

  it('what is not JSON, what is empty, what is no delivery', async () => {
    expect(await refused({ payload: 'no json' })).toBe('request.malformed');
    expect(await refused({ payload: '' })).toBe('request.malformed');
    expect(await refused({ payload: '[]' })).toBe('request.invalid');
    expect(await refused({ delivery: 'x' })).toBe('request.invalid');
    expect(await refused({ event: 'issues<script>' })).toBe('request.invalid');
    expect(await refused({ contentType: 'text/plain' })).toBe('request.malformed');
    expect(await refused({ contentType: 'text/xml' })).toBe('request.unsupported_media_type');
  });

  it('a body over the bound, before it is looked at', async () => {
    const payload = JSON.stringify({ ...ISSUES, text: 'x'.repeat(WEBHOOK_BYTES) });
    expect(await refused({ payload })).toBe('request.too_large');
  });

  it('an address that nobody has, and that of a deleted organization', async () => {
    expect(await refused({}, webhook.url.replace(/[\w-]{32}$/, 'a'.repeat(32)))).toBe(
      'resource.not_found',
    );
    await sql.query('UPDATE organization SET deleted_at = now()');
    expect(await refused({})).toBe('resource.not_found');
    await sql.query('UPDATE organization SET deleted_at = NULL');
  });

  it('guesses, once there were too many; deliveries that are signed go on', async () => {
    let code = '';
    for (let guess = 0; guess < 70 && code !== 'rate.limited'; guess += 1)
      code = await refused({ signature: await signed });
    expect(code).toBe('rate.limited');
    const given = { event: 'issues', payload: ISSUES, secret: webhook.secret };
    expect((await deliver(api, webhook.url, given)).statusCode).toBe(202);
  });
});

describe('the secret of a webhook', () => {
  it('is rotated: that of before counts for a day, that before it no more', async () => {
    const first = webhook.secret;
    const rotate = () =>
      ana.expect<WebhookWithSecret>(200, 'POST', `${at}/webhooks/${webhook.id}/rotation`);
    const second = await rotate();
    expect(second.secret).not.toBe(first);
    expect(second.url).toBe(webhook.url);
    expect(Date.parse(second.previousSecretUntil ?? '')).toBeGreaterThan(Date.now() + 82_800_000);
    const status = async (secret: string) =>
      (await deliver(api, webhook.url, { event: 'ping', payload: {}, secret })).statusCode;
    expect([await status(first), await status(second.secret)]).toEqual([202, 202]);
    const third = await rotate();
    expect([await status(second.secret), await status(third.secret)]).toEqual([202, 202]);
    await sql.query(`UPDATE webhook SET previous_until = now() - interval '1 second'`);
    expect(await status(third.secret)).toBe(202);
    // Counted out by now, or refused: never taken.
    expect(await status(second.secret)).toBeGreaterThanOrEqual(401);
    expect(await status(first)).toBeGreaterThanOrEqual(401);
    webhook = third;
  });
});
