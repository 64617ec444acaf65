import type { Badge, Organization } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let at: string;
let system: string;

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  system = `${at}/systems/shop`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop <b> & Co', slug: 'shop' });
});
afterAll(() => api?.close());

const say = (isPublic: boolean) =>
  ana.expect<Badge>(200, 'PUT', `${system}/badge`, { public: isPublic });
const see = (url: string, headers: Record<string, string> = {}) =>
  api.application.inject({ method: 'GET', url: new URL(url, 'http://x').pathname, headers });

describe('a badge', () => {
  let shown: Badge;

  it('is nobody’s to see before somebody makes it public', async () => {
    const none = { public: false, url: null, markdown: null };
    expect(await ana.expect(200, 'GET', `${system}/badge`)).toEqual(none);
    expect(await say(false)).toEqual(none);
    shown = await say(true);
    expect(shown.url).toMatch(/\/api\/v1\/badges\/\w{24}\.svg$/);
    expect(shown.markdown).toBe(`![Readiness of Shop <b> & Co](${shown.url})`);
    const audit = (await ana.send('GET', `${at}/audit-events`)).body;
    expect(audit.match(/badge\.changed/g)).toHaveLength(1);
  });

  it('is a picture that pages of others may show and keep, asked for again by its tag', async () => {
    const answer = await see(shown.url ?? '');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toContain('<title>Shop &lt;b&gt; &amp; Co, ready: ');
    expect(answer.body).not.toContain('<b>');
    const tag = String(answer.headers['etag']);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await see(shown.url ?? '', { 'if-none-match': known });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
    }
    expect((await see(shown.url ?? '', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('tells nobody whether an address was ever one', async () => {
    await say(false);
    const off = await see(shown.url ?? '');
    for (const path of ['A'.repeat(24) + '.svg', 'x', '../x.svg', `${'A'.repeat(24)}.png`]) {
      const unknown = await see(`/api/v1/badges/${encodeURIComponent(path)}`);
      expect(unknown.statusCode).toBe(404);
      expect({ ...unknown.json<object>(), requestId: '' }).toEqual({
        ...off.json<object>(),
        requestId: '',
      });
      for (const name of ['cache-control', 'content-type', 'etag'])
        expect(unknown.headers[name]).toEqual(off.headers[name]);
    }
    expect(await say(true)).toEqual(shown);
    expect((await see(shown.url ?? '')).statusCode).toBe(200);
    await ana.expect(204, 'DELETE', system);
    expect((await see(shown.url ?? '')).statusCode).toBe(404);
  });
});
