import { createHmac, randomUUID } from 'node:crypto';
import type {
  Page,
  Task,
  TrackerConnection,
  TrackerSync,
  Webhook,
  WebhookDelivery,
  WebhookWithSecret,
} from '@pitwall/contracts';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiHarness, Client } from './api-harness.ts';
import { startTrackerInstallation, type TrackerInstallation } from './tracker-installation.ts';
import { startTrackerService, type TrackerService } from './tracker-service.ts';
import { TRACKER_WAYS, type TrackerWay } from './tracker-ways.ts';

interface Told {
  id: string;
  payload: Record<string, unknown>;
  secret: string;
  /** Of its sending; now unless given. */
  at?: number;
}

/** A change of an issue as each tracker tells it, and with which headers. */
const TELLING: Record<string, { payload: object; headers: (raw: string, told: Told) => object }> = {
  jira: {
    payload: {
      webhookEvent: 'jira:issue_updated',
      issue: { key: 'SHOP-1', fields: { project: { key: 'SHOP' } } },
    },
    headers: (raw, { id, secret }) => ({
      'x-atlassian-webhook-identifier': id,
      'x-hub-signature': `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`,
    }),
  },
  linear: {
    payload: { action: 'update', type: 'Issue', data: { team: { key: 'ENG' } } },
    headers: (raw, { id, secret }) => ({
      'linear-delivery': id,
      'linear-signature': createHmac('sha256', secret).update(raw).digest('hex'),
    }),
  },
  gitlab: {
    payload: {
      object_kind: 'issue',
      project: { id: 4, path_with_namespace: 'Acme/Shop' },
      object_attributes: { action: 'close' },
    },
    headers: (_, { id, secret }) => ({ 'idempotency-key': id, 'x-gitlab-token': secret }),
  },
};

let installation: TrackerInstallation;
let api: ApiHarness;
let sql: DirectConnection;
let ana: Client;
let at: string;
beforeAll(async () => {
  installation = await startTrackerInstallation();
  ({ api, ana, at } = installation);
  sql = await connectDirectly(api.database.systemUrl);
});
afterAll(async () => {
  await sql?.end();
  await installation?.close();
});

const told = (way: TrackerWay, given: Partial<Told> & { secret: string }): Told => ({
  id: randomUUID(),
  payload: { ...TELLING[way.provider]?.payload, webhookTimestamp: given.at ?? Date.now() },
  ...given,
});

describe.each(TRACKER_WAYS)('what $provider tells', (way) => {
  const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
  if (!fake) throw new Error(`There is no fake ${way.provider}.`);
  let service: TrackerService;
  let tracker: string;
  let webhook: WebhookWithSecret;

  const get = <Body>(path: string) => ana.expect<Body>(200, 'GET', path);
  async function send(delivery: Told, url = webhook.url) {
    const raw = JSON.stringify(delivery.payload);
    return api.application.inject({
      method: 'POST',
      url: new URL(url).pathname,
      headers: {
        'content-type': 'application/json',
        ...TELLING[way.provider]?.headers(raw, delivery),
      },
      payload: raw,
    });
  }
  const deliveries = async (search = '') =>
    (
      await get<Page<WebhookDelivery>>(
        `${at}/webhooks/${webhook.id}/deliveries?limit=100&search=${search}`,
      )
    ).items;
  const syncs = async () => (await get<Page<TrackerSync>>(`${tracker}/syncs`)).items;
  const until = (id: string, state: WebhookDelivery['state']) =>
    expect.poll(async () => (await deliveries(id))[0]?.state, { timeout: 15_000 }).toBe(state);

  beforeAll(async () => {
    service = await startTrackerService(fake, way.serviceOrigin);
    service.authorizations.add(way.authorization);
    const name = `Shop ${way.provider}`;
    await ana.expect(201, 'POST', `${at}/systems`, { name });
    const system = `${at}/systems/shop-${way.provider}`;
    for (const practice of ['DB-05', 'SE-03'])
      await ana.expect(200, 'PUT', `${system}/answers/${practice}`, {
        state: 'absent',
        version: 0,
      });
    const { id } = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
      provider: way.provider,
      project: way.project,
      baseUrl: way.address(service.origin),
      credential: way.credential,
      options: way.options,
    });
    tracker = `${system}/trackers/${id}`;
    webhook = await ana.expect<WebhookWithSecret>(201, 'POST', `${at}/webhooks`, {
      connectionId: id,
    });
  });
  afterAll(() => service?.close());

  it('is of issues that were made', async () => {
    const sync = await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs`);
    const state = async () => (await get<TrackerSync>(`${tracker}/syncs/${sync.id}`)).state;
    await expect.poll(state, { timeout: 20_000 }).toBe('planned');
    await ana.expect(202, 'POST', `${tracker}/syncs/${sync.id}/apply`);
    await expect.poll(state, { timeout: 20_000 }).toBe('finished');
    expect(service.world.issues().length).toBeGreaterThan(0);
  });

  it('brings back that an issue was closed; five times and in any order, it is looked at once', async () => {
    const [task] = (await get<Page<Task>>(`${at}/tasks?system=shop-${way.provider}`)).items;
    const issue = service.world.issues().find(({ title }) => title === task?.title);
    if (!task || !issue) throw new Error('There is no task with an issue.');
    issue.state = 'closed';
    const { secret } = webhook;
    const all = [1, 2, 3].map(() => told(way, { secret }));
    const before = (await syncs()).length;
    for (const delivery of [...all, ...all.toReversed(), ...all, ...all, ...all]) {
      const { statusCode, body } = await send(delivery);
      expect({ statusCode, body }).toEqual({ statusCode: 202, body: '' });
    }
    const state = async () => (await get<Task>(`${at}/tasks/${task.id}`)).state;
    await expect.poll(state, { timeout: 20_000 }).toBe('done_unverified');
    for (const { id } of all) {
      await until(id, 'done');
      expect(await deliveries(id)).toMatchObject([{ times: 5 }]);
    }
    // What came while one was under way may be looked at by a second one.
    expect((await syncs()).length - before).toBeLessThanOrEqual(2);
    expect(service.violations).toEqual([]);
  });

  it('is replayed from the list', async () => {
    const [delivery] = await deliveries();
    const path = `${at}/webhooks/${webhook.id}/deliveries/${delivery?.id}/replay`;
    expect(await ana.expect(202, 'POST', path)).toMatchObject({ state: 'waiting' });
    await until(delivery?.delivery ?? '', 'done');
  });

  it('is taken, and ignored, where nobody knows the event or it is of another project', async () => {
    const { secret } = webhook;
    const unknown = told(way, { secret });
    Object.assign(unknown.payload, {
      webhookEvent: 'made_up',
      type: 'MadeUp',
      object_kind: 'made_up',
    });
    const elsewhere = told(way, { secret });
    Object.assign(elsewhere.payload, {
      issue: { key: 'OTHER-1' },
      data: { team: { key: 'OPS' } },
      project: { id: 5, path_with_namespace: 'acme/other' },
    });
    for (const delivery of [unknown, elsewhere]) {
      expect((await send(delivery)).statusCode).toBe(202);
      await until(delivery.id, 'ignored');
    }
  });

  it('is refused with another secret, or signed long ago', async () => {
    const count = async () => (await deliveries()).length;
    const before = await count();
    const { secret } = webhook;
    const wrong = [told(way, { secret: 'another secret of theirs' })];
    // The others say nothing of when that is signed.
    if (way.provider === 'linear') wrong.push(told(way, { secret, at: Date.now() - 600_000 }));
    for (const delivery of wrong)
      expect((await send(delivery)).json()).toMatchObject({ code: 'authentication.failed' });
    expect(await count()).toBe(before);
    // Who has entered it wrongly sees so where the webhook stands.
    const { items } = await get<{ items: Webhook[] }>(`${at}/webhooks`);
    expect(Date.parse(items.find(({ id }) => id === webhook.id)?.refusedAt ?? '')).toBeGreaterThan(
      Date.parse(webhook.createdAt),
    );
  });

  it('counts by a secret that the tracker made, and by the one of before for a day', async () => {
    const before = webhook.secret;
    const secret = 'lin_wh_a-secret-of-the-trackers-own';
    const path = `${at}/webhooks/${webhook.id}/secret`;
    const short = await ana.send('PUT', path, { secret: 'short' });
    expect(short.json()).toMatchObject({ code: 'request.invalid' });
    const given = await ana.expect<Webhook>(200, 'PUT', path, { secret });
    expect(given.previousSecretUntil).not.toBeNull();
    expect(given.refusedAt).toBeNull();
    expect(JSON.stringify(given)).not.toContain(secret);
    for (const counting of [secret, before])
      expect((await send(told(way, { secret: counting }))).statusCode).toBe(202);
    await sql.query(`UPDATE webhook SET previous_until = now() - interval '1 second'`);
    expect((await send(told(way, { secret: before }))).statusCode).toBe(401);
    const { rows } = await sql.query<{ row: string }>('SELECT w::text AS row FROM webhook w');
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
  });

  it('is looked at to the end', async () => {
    // What is left would hold the workers for as long as it asks a tracker that is gone.
    const left = async () =>
      (await sql.query(`SELECT * FROM outbox_job WHERE name ~ '^(webhook|tracker)\\.'`)).rows;
    await expect.poll(left, { timeout: 45_000 }).toEqual([]);
    const states = (await syncs()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['finished']));
  });
});
