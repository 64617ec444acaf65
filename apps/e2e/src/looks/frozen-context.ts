import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Route } from 'playwright-core';
import type { Frozen } from './frozen.ts';

const dist = fileURLToPath(new URL('../../../web/dist', import.meta.url));
/** Nothing listens there: every request is answered from the build and from what was recorded. */
export const NOWHERE = 'https://pitwall.test';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const fulfillFile = async (route: Route, path: string): Promise<void> => {
  const found = path !== '/' && existsSync(join(dist, path)) ? path : '/index.html';
  await route.fulfill({
    contentType: TYPES[extname(found)] ?? 'application/octet-stream',
    body: await readFile(join(dist, found)),
  });
};

/** Same place, same time, same words on every machine. */
export const STILL: BrowserContextOptions = {
  locale: 'en-US',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
};

/** A browser profile in which the built pages meet the recorded answers, at the moment of the recording. */
export async function frozenContext(
  browser: Browser,
  { at, answers }: Frozen,
  options: BrowserContextOptions,
  missed: string[],
): Promise<BrowserContext> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('The pages are not built: run "npm test -- e2e" or "npm start" once before.');
  const context = await browser.newContext({ ...STILL, ...options, baseURL: NOWHERE });
  await context.clock.setFixedTime(new Date(at));
  await context.addInitScript({
    content: "localStorage.setItem('pitwall.signed-in', 'yes')",
  });
  await context.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (!pathname.startsWith('/api/')) return fulfillFile(route, pathname);
    const answer = answers[pathname + search];
    if (answer !== undefined)
      return route.fulfill({
        status: answer.status,
        contentType: answer.status < 400 ? 'application/json' : 'application/problem+json',
        body: answer.body,
      });
    // Streams and what pages tell are no part of a picture.
    if (route.request().method() === 'GET' && !pathname.endsWith('/live'))
      missed.push(pathname + search);
    return route.fulfill({ status: 204 });
  });
  return context;
}
