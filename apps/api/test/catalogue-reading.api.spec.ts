import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.ts';

const INDEX = fileURLToPath(new URL('../../web/index.html', import.meta.url));
const ORIGIN = 'https://pitwall.example';

let api: ApiHarness;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitwall-reading-'));
  await copyFile(INDEX, join(folder, 'index.html'));
  api = await startApi({ webDirectory: folder, publicUrl: ORIGIN });
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  api.application.inject({ method: 'GET', url, headers });

describe('a page of the catalogue, for whoever runs no program', () => {
  it('is found by its own title, description and address, whatever stands behind it', async () => {
    const { statusCode, headers, body } = await get('/catalogue/RL-03?stack=python');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body).toContain(
      '<title>RL-03 Rate-limit counters live in a shared store · Pitwall</title>',
    );
    expect(body.match(/name="description"/g)).toHaveLength(1);
    expect(body).not.toContain('What will break next');
    expect(body).toContain(`<link rel="canonical" href="${ORIGIN}/catalogue/RL-03" />`);
    expect(body).toContain(`<meta property="og:url" content="${ORIGIN}/catalogue/RL-03" />`);
    expect(body).toContain('<meta property="og:type" content="article" />');
  });

  it('holds its text, and the program as before', async () => {
    const { body } = await get('/catalogue/symptoms/disk-full');
    expect(body).toContain('No space left on device');
    expect(body).toContain('pg_replication_slots');
    expect(body).toContain('src="/src/main.tsx"');
    expect(body).not.toContain('needs JavaScript');
  });

  it('says what it is in the words of schema.org, as data that is no script', async () => {
    const { body, headers } = await get('/catalogue/DB-01');
    const blocks = [...body.matchAll(/<script([^>]*)>([^<]*)</g)];
    // Inline are blocks of data alone, which the policy does not concern.
    for (const [, attributes, text] of blocks)
      expect(text === '' ? 'src' : attributes).toMatch(/src|type="application\/ld\+json"/);
    const [data] = blocks.filter(([, attributes]) => attributes?.includes('ld+json'));
    const graph = (JSON.parse(data?.[2] ?? '') as { '@graph': Record<string, unknown>[] })[
      '@graph'
    ];
    expect(graph[0]).toMatchObject({ '@type': 'TechArticle', url: `${ORIGIN}/catalogue/DB-01` });
    expect(graph[1]).toMatchObject({ '@type': 'BreadcrumbList' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('is asked for again without being sent again', async () => {
    const { headers } = await get('/catalogue');
    const again = await get('/catalogue', { 'if-none-match': String(headers['etag']) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('travels compressed', async () => {
    const { headers } = await get('/catalogue', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
  });

  it.each(['/catalogue/ZZ-99', '/catalogue/symptoms/no-such', '/catalogue/stages/no-such'])(
    '%s is not there, and the program says so',
    async (url) => {
      const { statusCode, body } = await get(url);
      expect(statusCode).toBe(404);
      expect(body).toContain('<div id="root"></div>');
    },
  );

  it.each(['/', '/catalogue/graph', '/catalogue/X-OWN-1', '/northwind/tasks'])(
    '%s is the program alone',
    async (url) => {
      const { statusCode, body } = await get(url);
      expect(statusCode).toBe(200);
      expect(body).toContain('<div id="root"></div>');
    },
  );
});

describe('what search engines are told', () => {
  it('they may read the catalogue with what its pages are made of, and nothing else', async () => {
    const { headers, body } = await get('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('Allow: /catalogue\n');
    expect(body).toContain('Allow: /assets/\n');
    expect(body).toContain('Disallow: /\n');
    expect(body).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('a site map lists every page by its whole address, and each is there', async () => {
    const { headers, body } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const addresses = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one]) => one ?? '');
    expect(addresses.length).toBeGreaterThan(220);
    for (const address of addresses) {
      expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
      expect((await get(new URL(address).pathname)).statusCode).toBe(200);
    }
  });
});
