import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { frozenContext, STILL } from './frozen-context.ts';
import { type Frozen, readFrozen, writeFrozen } from './frozen.ts';
import { isLookedAt, LOOKS, PAGES } from './pages.ts';
import { differenceFrom } from './picture.ts';

/** A one-time link into the demonstration of a running Pitwall: its answers are recorded anew. */
const recordFrom = process.env.PITWALL_RECORD_LOOKS;
/** Another browser draws letters otherwise. */
const isPinned =
  process.platform === 'linux' && process.arch === 'x64' && !process.env.PITWALL_CHROMIUM;

let browser: Browser;
let frozen: Frozen;
beforeAll(async () => {
  browser = await launchBrowser();
  if (recordFrom) await writeFrozen(await record(recordFrom));
  frozen = await readFrozen();
});
afterAll(() => browser?.close());

/** Until what the page waits for is there and drawn. */
async function settled(page: Page, shows: RegExp): Promise<void> {
  await page.getByText(shows).first().waitFor();
  await page.waitForSelector('[aria-busy=true]', { state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(300);
}

/** What the API answers to the pages, with the clock where it then stays. */
async function record(link: string): Promise<Frozen> {
  const at = new Date().toISOString();
  const answers: Frozen['answers'] = {};
  const context = await browser.newContext({ ...STILL, baseURL: new URL(link).origin });
  await context.clock.setFixedTime(new Date(at));
  const page = await context.newPage();
  page.on('response', async (response) => {
    const { pathname, search } = new URL(response.url());
    if (!pathname.startsWith('/api/') || pathname.endsWith('/live')) return;
    if (response.request().method() !== 'GET') return;
    answers[pathname + search] = { status: response.status(), body: await response.text() };
  });
  // Before somebody is signed in, the door answers otherwise; that answer is not kept.
  await page.goto('/sign-in');
  await settled(page, /Sign in with a passkey/);
  await page.goto(link);
  await page.waitForURL(/northwind/);
  for (const { name, path, shows } of PAGES) {
    if (name === 'sign-in') continue;
    await page.goto(path);
    await settled(page, shows);
    await page.waitForTimeout(1_500);
  }
  await context.close();
  return { at, answers };
}

const signedOut: Frozen['answers'][string] = {
  status: 401,
  body: JSON.stringify({
    type: 'urn:pitwall:error:auth.required',
    title: 'Unauthorized',
    status: 401,
    code: 'auth.required',
    detail: 'Sign in.',
    requestId: '01990000-0000-7000-8000-000000000000',
  }),
};

describe.skipIf(!isPinned)('the main pages look as they did', () => {
  it.each(LOOKS)('$name', async ({ name: look, options }) => {
    const faults: string[] = [];
    const missed: string[] = [];
    for (const { name, path, shows } of PAGES.filter((page) => isLookedAt(page.name, look))) {
      const answers =
        name === 'sign-in' ? { ...frozen.answers, '/api/v1/me': signedOut } : frozen.answers;
      const context = await frozenContext(browser, { ...frozen, answers }, options, missed);
      const page = await context.newPage();
      await page.goto(path);
      await settled(page, shows);
      const fault = await differenceFrom(`${name}-${look}`, await page.screenshot());
      if (fault !== null) faults.push(fault);
      await context.close();
    }
    expect(missed).toEqual([]);
    expect(faults).toEqual([]);
  });
});
