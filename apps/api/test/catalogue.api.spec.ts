import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let stranger: Client;
beforeAll(async () => {
  api = await startApi();
  stranger = api.stranger();
});
afterAll(() => api.close());

interface Hits {
  hits: { kind: string; id: string; because: string; error: { text: string } | null }[];
}

describe('the catalogue, to everyone without an account', () => {
  it('is searched by a pasted line of a log', async () => {
    const text = encodeURIComponent(
      '2026-11-02 10:11:12 UTC [123] FATAL:  sorry, too many clients already',
    );
    const { hits } = await stranger.expect<Hits>(200, 'GET', `/catalogue/search?text=${text}`);
    expect(hits[0]).toMatchObject({
      kind: 'symptom',
      id: 'too-many-connections',
      because: 'error',
      error: { text: 'FATAL:  sorry, too many clients already' },
    });
  });

  it('says in words where a practice applies, and nothing where it applies everywhere', async () => {
    const says = async (practice: string): Promise<unknown> =>
      (await stranger.expect<object>(200, 'GET', `/catalogue/practices/${practice}`))[
        'appliesWhenSays' as never
      ];
    expect(await says('ST-02')).toBe('it is a service or a website');
    expect(await says('CD-02')).toBeNull();
  });

  it('bounds what is searched for', async () => {
    const limited = await stranger.expect<Hits>(200, 'GET', '/catalogue/search?text=a&limit=3');
    expect(limited.hits.length).toBeLessThanOrEqual(3);
    await stranger.expect(422, 'GET', '/catalogue/search?text=a&limit=500');
    await stranger.expect(422, 'GET', `/catalogue/search?text=${'x'.repeat(8_001)}`);
  });

  it('gives what a browser searches in, and tells when it is still the same', async () => {
    const first = await stranger.send('GET', '/catalogue/search-index');
    expect(first.json().entries.length).toBeGreaterThan(80);
    const again = await stranger.send('GET', '/catalogue/search-index', undefined, {
      'if-none-match': String(first.headers['etag']),
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is exported as one file that fits its published schema', async () => {
    const catalogue = await stranger.expect<{ format: string; practices: unknown[] }>(
      200,
      'GET',
      '/catalogue/export',
    );
    expect(catalogue.format).toBe('pitwall.catalogue/1');
    const schema = await stranger.expect<{ title: string; required: string[] }>(
      200,
      'GET',
      '/catalogue/schemas/catalogue',
    );
    expect(schema.title).toBe('A whole Pitwall catalogue');
    for (const name of schema.required) expect(catalogue).toHaveProperty(name);
    await stranger.expect(422, 'GET', '/catalogue/schemas/nothing');
    await stranger.expect(404, 'GET', '/catalogue/export?version=1999.1');
  });
});

describe('the schema of scan reports', () => {
  it('is given to everybody as it is published', async () => {
    const published = new URL('../../../docs/scan-report.schema.json', import.meta.url);
    expect(await stranger.expect<object>(200, 'GET', '/schemas/scan-report')).toEqual(
      JSON.parse(await readFile(published, 'utf8')),
    );
  });
});
