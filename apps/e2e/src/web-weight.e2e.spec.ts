import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { weighWeb } from './web-weight.ts';

const dist = fileURLToPath(new URL('../../web/dist', import.meta.url));
const KILOBYTE = 1_000;
/** The first page after signing in. */
const INITIAL = 190 * KILOBYTE;
/** What strangers open. */
const OPEN = 150 * KILOBYTE;
/** Any page, opened first: at most 80 kB more than the first. */
const ANY = INITIAL + 80 * KILOBYTE;
const frame = (name: string): string => `src/app/frames/${name}-frame.tsx`;
const feature = (name: string): string => `src/features/${name}-page.tsx`;

describe('the JavaScript that a reader fetches, as gzip leaves it', () => {
  const web = weighWeb(dist);

  it('is known of every page', () => {
    expect(web.withParts()).toBeGreaterThan(50 * KILOBYTE);
    expect(web.pages.length).toBeGreaterThan(50);
    expect(web.pages).toContain(feature('tasks/tasks'));
    expect(() => web.withParts('src/no-page.tsx')).toThrow(/no-page/);
  });

  it.each([
    ['sign-in', [feature('account/sign-in')]],
    ['the front page', [frame('open'), feature('start/start')]],
    ['the catalogue', [frame('reader'), feature('catalogue/catalogue')]],
    ['a practice', [frame('reader'), feature('catalogue/practice')]],
    ['a symptom', [frame('reader'), feature('catalogue/symptom')]],
  ])('stays within 150 kB without an account: %s', (_, parts) => {
    expect(web.withParts(...parts)).toBeLessThan(OPEN);
  });

  it('stays within 190 kB on the first page after signing in', () => {
    const first = web.withParts(frame('organization'), feature('systems/systems'));
    expect(first).toBeLessThan(INITIAL);
  });

  it('stays within 80 kB more on every other page', () => {
    const weights = web.pages.map((page) => ({
      page,
      bytes: web.withParts(frame('organization'), frame('system'), page),
    }));
    expect(weights.filter(({ bytes }) => bytes > ANY)).toEqual([]);
  });

  it('has no schemas of forms in it where the assessment is opened', () => {
    // With them it would be 25 kB more, and a phone would build them all before it shows the first question.
    const assessment = feature('assessment/assessment');
    const opened = web.withParts(frame('organization'), frame('system'), assessment);
    expect(opened).toBeLessThan(235 * KILOBYTE);
  });

  it('is seen to grow', () => {
    const copy = mkdtempSync(join(tmpdir(), 'pitwall-weight-'));
    try {
      mkdirSync(join(copy, '.vite'));
      const manifest = {
        'index.html': { file: 'light.js', isEntry: true, imports: ['heavy.js'] },
        'heavy.js': { file: 'heavy.js' },
      };
      writeFileSync(join(copy, '.vite/manifest.json'), JSON.stringify(manifest));
      writeFileSync(join(copy, 'light.js'), '');
      writeFileSync(join(copy, 'heavy.js'), randomBytes(200 * KILOBYTE));
      expect(weighWeb(copy).withParts()).toBeGreaterThan(INITIAL);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe('what the API hands out of the web', () => {
  const { url } = inject('stack');
  const ask = (path: string) => fetch(url + path, { headers: { 'accept-encoding': 'br' } });

  it('is what the build made small, kept for a year where its name tells its content', async () => {
    const page = await ask('/sign-in');
    expect(page.headers.get('content-encoding')).toBe('br');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const files = [...(await page.text()).matchAll(/\/assets\/[\w-]+\.(?:js|css)/g)].map(
      ([file]) => file,
    );
    const chunk = readdirSync(join(dist, 'assets')).find((name) => /^[\w-]{7}\.js$/.test(name));
    expect(files.length).toBeGreaterThan(2);
    for (const file of [...files, `/assets/${chunk}`]) {
      const { headers } = await ask(file);
      expect([file, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
        file,
        'br',
        'public, max-age=31536000, immutable',
      ]);
    }
  });
});
