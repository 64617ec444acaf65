import type {
  Page,
  Scanning,
  ScanRun,
  TrackerConnection,
  WebhookDelivery,
  WebhookWithSecret,
} from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServerScanWorld, type ServerScanWorld } from './server-scan-world.ts';

let world: ServerScanWorld;

beforeAll(async () => {
  world = await openServerScanWorld();
});
afterAll(() => world?.close());

describe('what the server scans by itself', () => {
  it('is said by who may, once', async () => {
    const { ana, at, system, get } = world;
    const change = { onPush: true, version: 0 };
    const said = await ana.expect<Scanning>(200, 'PUT', `${system}/scanning`, change);
    expect(said).toMatchObject({ onPush: true, version: 1 });
    const again = await ana.send('PUT', `${system}/scanning`, change);
    expect(again.json()).toMatchObject({ code: 'resource.changed' });
    const wrong = await ana.send('PUT', `${system}/scanning`, { ...change, onPush: 'yes' });
    expect(wrong.json()).toMatchObject({ code: 'request.invalid' });
    expect(await get<Scanning>(`${system}/scanning`)).toMatchObject({ version: 1 });
    expect((await ana.send('GET', `${at}/audit-events`)).body).toContain('scanning.changed');
  });
});

describe('a push to GitLab', () => {
  it('is scanned when it is to the default branch, and told of by the connection’s webhook', async () => {
    const { ana, api, at, server, get } = world;
    await server.repository('acme/site', { 'index.js': 'export const site = 1;\n' });
    const site = `${at}/systems/site`;
    await ana.expect(201, 'POST', `${at}/systems`, { name: 'Site' });
    const { id: connectionId } = await ana.expect<TrackerConnection>(
      201,
      'POST',
      `${site}/trackers`,
      {
        provider: 'gitlab',
        project: 'acme/site',
        baseUrl: `${server.origin}/api/v4`,
        credential: { token: 'glpat-of-a-test' },
      },
    );
    await ana.expect(200, 'PUT', `${site}/scanning`, { onPush: true, version: 0 });
    const webhook = await ana.expect<WebhookWithSecret>(201, 'POST', `${at}/webhooks`, {
      connectionId,
    });
    const push = (ref: string, id: string) =>
      api.application.inject({
        method: 'POST',
        url: new URL(webhook.url).pathname,
        headers: { 'idempotency-key': id, 'x-gitlab-token': webhook.secret },
        payload: {
          object_kind: 'push',
          ref,
          after: 'a'.repeat(40),
          project: { id: 4, path_with_namespace: 'acme/site', default_branch: 'main' },
        },
      });
    const [other, main] = ['a-push-to-another', 'a-push-to-main-1'];
    for (const id of [main, main, main])
      expect((await push('refs/heads/main', id)).statusCode).toBe(202);
    expect((await push('refs/heads/other', other)).statusCode).toBe(202);
    await expect
      .poll(
        async () => {
          const { items } = await get<Page<ScanRun>>(`${site}/scan-runs`);
          return items.map(({ reason, state, address }) => ({ reason, state, address }));
        },
        { timeout: 30_000 },
      )
      .toEqual([
        { reason: 'pushed', state: 'finished', address: `${server.origin}/acme/site.git` },
      ]);
    const { items } = await get<Page<WebhookDelivery>>(`${at}/webhooks/${webhook.id}/deliveries`);
    const outcomes = Object.fromEntries(items.map(({ delivery, outcome }) => [delivery, outcome]));
    expect(outcomes).toEqual({
      [main]: 'One scan will look at the code.',
      [other]: 'Nothing of it concerns Pitwall.',
    });
  });
});
