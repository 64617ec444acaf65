import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `paper-${mark}`;
const SYSTEMS = `/organizations/${ORGANIZATION}/systems`;
const SHOP = `/${ORGANIZATION}/systems/shop-api`;
/** More than are near the screen, of which so many are read at once. */
const TASKS = 60;
const READ = 50;
/** Far down on the page of a system. */
const LAST = 'Latest scans';

let browser: Browser;
let ana: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
  ana = await visit(browser);
  ana.page.setDefaultTimeout(30_000);
  await signUp(ana, 'Ana Ortiz', `ana@${mark}.example`);
  await ask(ana, 'POST', '/organizations', { name: 'Paper', slug: ORGANIZATION });
  await ask(ana, 'POST', SYSTEMS, { name: 'Shop API' });
  for (let index = 1; index <= TASKS; index += 1)
    await ask(ana, 'POST', `${SYSTEMS}/shop-api/tasks`, { title: `Paint shed ${index}`, days: 2 });
}, 120_000);
afterAll(async () => {
  await ana?.close();
  await browser?.close();
});

/** What stands on the page when the printer takes it, and on how many sheets it is laid out. */
const print = async (page: Page): Promise<{ words: string; sheets: number }> => {
  // The browser lays the sheets out right after those who are told of it first.
  await page.evaluate(`
    window.printed = '';
    addEventListener('beforeprint', () => {
      window.printed = document.querySelector('main').textContent;
    });
  `);
  const file = await page.pdf({ format: 'A4' });
  return {
    words: await page.evaluate<string>('window.printed'),
    sheets: file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0,
  };
};
const painted = (words: string): number => new Set(words.match(/Paint shed \d+/g)).size;

describe('on paper', () => {
  it('a list of tasks has all rows that were read, says which were not, and has those the next time', async () => {
    const { page } = ana;
    await ana.go(`${SHOP}/tasks`);
    await page
      .getByRole('link', { name: /^Paint shed/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^Paint shed/ }).count()).toBeLessThan(READ);
    const { words, sheets } = await print(page);
    expect(painted(words)).toBe(READ);
    expect(words).toContain('10 more tasks had not been read when this was printed.');
    expect(sheets).toBeGreaterThan(2);
    await expect
      .poll(async () => painted((await print(page)).words), { timeout: 30_000 })
      .toBe(TASKS);
  }, 90_000);

  it.each([
    ['desk', { width: 1280, height: 900 }],
    ['phone', PHONE.viewport],
  ])('an assessment has its list, from a %s', async (_, size) => {
    const { page } = ana;
    await page.setViewportSize(size);
    await ana.go(`${SHOP}/assessment`);
    await page.getByRole('radio').first().waitFor();
    const { sheets } = await print(page);
    expect(sheets).toBeGreaterThan(2);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('the page of a system is whole, though what is below was not painted yet', async () => {
    const page = await ana.page.context().newPage();
    // A browser that owes its first picture: it gives no frame before the printer comes.
    await page.addInitScript({ content: `window.requestAnimationFrame = () => 0;` });
    await page.goto(SHOP);
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    expect(await page.getByRole('heading', { name: LAST }).count()).toBe(0);
    expect((await print(page)).words).toContain(LAST);
    await page.close();
  });
});

describe('a tab that is opened behind another', () => {
  it('gets what a page has, though it gets no frames', async () => {
    const { page } = await visit(browser);
    await page.context().addCookies(await ana.page.context().cookies());
    await page.addInitScript({
      content: `
        Object.defineProperty(document, 'hidden', { get: () => true });
        Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
        window.requestAnimationFrame = () => 0;`,
    });
    await page.goto(SHOP);
    await page.getByRole('heading', { name: LAST }).waitFor();
    await page.goto(`${SHOP}/assessment`);
    await page.getByRole('navigation', { name: 'Practices' }).getByRole('link').first().waitFor();
    await page.goto(`${SHOP}/tasks`);
    await page
      .getByRole('link', { name: /^Paint shed/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});
