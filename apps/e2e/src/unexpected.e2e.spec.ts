import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { PASSWORD, visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const EMAIL = `cleo@${mark}.example`;
const ORGANIZATION = `southwind-${mark}`;
const SYSTEMS = `/organizations/${ORGANIZATION}/systems`;
const SHOP = `/${ORGANIZATION}/systems/shop-api`;
const MEGABYTES = 'the quick brown fox '.repeat(120_000);

let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser);
  visitor.page.setDefaultTimeout(20_000);
  await signUp(visitor, 'Cleo Lind', EMAIL);
  await ask(visitor, 'POST', '/organizations', { name: 'Southwind', slug: ORGANIZATION });
  await ask(visitor, 'POST', SYSTEMS, { name: 'Shop API' });
  for (const title of ['Paint the shed', 'Mend the gate'])
    await ask(visitor, 'POST', `${SYSTEMS}/shop-api/tasks`, { title, days: 2 });
});
afterAll(async () => {
  await visitor?.close();
  await browser?.close();
});

/** The page of a task. */
async function addressOf(title: string): Promise<string> {
  const { items } = await ask<{ items: { id: string; title: string }[] }>(
    visitor,
    'GET',
    `/organizations/${ORGANIZATION}/tasks?limit=100`,
  );
  return `/${ORGANIZATION}/tasks/${items.find((task) => task.title === title)?.id}`;
}

describe('the palette', () => {
  const field = () => visitor.page.getByRole('combobox', { name: 'Search and go' });
  const choose = async (typed: string, option: RegExp): Promise<void> => {
    const { page } = visitor;
    await page.keyboard.press('Control+k');
    await field().fill(typed);
    await page.getByRole('option', { name: option }).first().waitFor();
    // With what the server finds, the list is made anew and its first is marked.
    await page.getByText(/^\d+ found$/).waitFor({ state: 'attached' });
    // What Enter takes is the one that is marked; the arrows lead to it where others stand before it.
    const marked = page.locator('[role=option][data-highlighted]');
    await expect
      .poll(
        async () => {
          await marked.waitFor();
          if (option.test(await marked.innerText())) return true;
          await page.keyboard.press('ArrowDown');
          return false;
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await page.keyboard.press('Enter');
    await field().waitFor({ state: 'detached' });
  };

  it('leads to pages, systems, tasks, practices and actions by the keyboard alone', async () => {
    const { page } = visitor;
    await visitor.go(`/${ORGANIZATION}/systems`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await choose('shop api', /Shop API/);
    await page.waitForURL(SHOP);
    await choose('trackers', /Trackers/);
    await page.waitForURL(/\/trackers/);
    await choose('paint the shed', /Paint the shed/);
    await page.getByRole('heading', { level: 1, name: 'Paint the shed' }).waitFor();
    await choose('DB-05', /DB-05/);
    await page.waitForURL(/catalogue\/DB-05/);
    await page.goBack();
    await choose('invite', /Invite someone/);
    await page.getByRole('dialog', { name: /Invite/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname.endsWith('/members') && url.hash === '');
    await choose('colours dark', /Colours: dark/);
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.keyboard.press('Control+k');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
  }, 90_000);

  it('takes what is found first where Enter is faster than the search', async () => {
    const { page } = visitor;
    await visitor.go(SHOP);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await field().fill('paint the shed');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Paint the shed' }).waitFor();
  }, 60_000);

  it('takes megabytes, asks the server for none of them, and leads on', async () => {
    const { page } = visitor;
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(response.url());
    });
    await visitor.go(SHOP);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await field().fill(MEGABYTES);
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
    await choose('trackers', /Trackers/);
    await page.waitForURL(/\/trackers/);
    expect(refused).toEqual([]);
  }, 60_000);
});

describe('the back button', () => {
  it('leads back to the list as it was searched and grouped, and from there to what was before', async () => {
    const { page } = visitor;
    await visitor.go(SHOP);
    await page
      .getByRole('navigation', { name: /^Pages of/ })
      .getByText('Tasks')
      .click();
    await page.getByLabel('Search tasks').fill('gate');
    await page.waitForURL(/search=gate/);
    await page.getByRole('link', { name: 'Mend the gate' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mend the gate' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Mend the gate' }).waitFor();
    expect(await page.getByLabel('Search tasks').inputValue()).toBe('gate');
    expect(await page.getByRole('link', { name: 'Paint the shed' }).count()).toBe(0);
    await page.goBack();
    await page.waitForURL(SHOP);
  }, 60_000);

  it('leads back to where a long page was read', async () => {
    const { page } = visitor;
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 390, height: 844 });
    await visitor.go(SHOP);
    const far = page.getByRole('heading', { name: 'Latest scans' });
    await far.scrollIntoViewIfNeeded();
    const at = () => page.evaluate<number>('Math.round(scrollY)');
    // What comes late above it moves what is read; and nobody reads faster than the router takes note of it.
    const atRest = async (): Promise<number> => {
      const now = await at();
      await page.waitForTimeout(500);
      return now === (await at()) ? now : atRest();
    };
    const read = await atRest();
    expect(read).toBeGreaterThan(844);
    await page
      .getByRole('navigation', { name: /^Pages of/ })
      .getByText('Tasks')
      .dispatchEvent('click');
    await page.getByLabel('Search tasks').waitFor();
    await page.goBack();
    await far.waitFor();
    await expect.poll(at, { timeout: 10_000 }).toBe(read);
    await page.setViewportSize(size);
  }, 60_000);
});

describe('pasted megabytes', () => {
  it('are refused with a reason, sent nowhere, and stay to be shortened', async () => {
    const { page } = visitor;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await visitor.go(`${SHOP}/discussion`);
    const comment = page.getByRole('textbox').first();
    await comment.fill(MEGABYTES);
    sent.length = 0;
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page
      .getByText(/10,000|10000/)
      .first()
      .waitFor();
    expect((await comment.inputValue()).length).toBe(MEGABYTES.length);
    expect(sent.filter((url) => url.includes('/comments') || url.includes('/threads'))).toEqual([]);
    await comment.fill('Short enough');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByText('Short enough').first().waitFor();
  }, 60_000);
});

describe('a session that ends in mid-form', () => {
  it('is taken up over the dialog, with what was typed in it still there to be saved', async () => {
    const { page } = visitor;
    await visitor.go(await addressOf('Paint the shed'));
    await page.getByRole('button', { name: 'Write…' }).click();
    const notes = page.getByRole('dialog', { name: 'Notes' });
    await notes.getByLabel('Notes').fill('Two coats');
    await page.context().clearCookies();
    await notes.getByRole('button', { name: 'Save the notes' }).click();
    const door = page.getByRole('dialog', { name: 'Sign in again' });
    await door.getByLabel('E-mail').fill(EMAIL);
    await door.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await door.getByRole('button', { name: 'Sign in', exact: true }).click();
    await door.waitFor({ state: 'detached' });
    expect(await notes.getByLabel('Notes').inputValue()).toBe('Two coats');
    await notes.getByRole('button', { name: 'Save the notes' }).click();
    await page.getByText('Notes saved').first().waitFor();
    await page.getByText('You are signed out.').waitFor({ state: 'detached' });
  }, 60_000);
});

describe('a page that is open over a deploy', () => {
  it('says that it is of the version before, and keeps what was typed', async () => {
    const { page } = visitor;
    await visitor.go(`${SHOP}/discussion`);
    const comment = page.getByRole('textbox').first();
    await comment.fill('Half a thought');
    await page.route('**/assets/*', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByText('Pitwall was updated.').waitFor();
    expect(await comment.inputValue()).toBe('Half a thought');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Load the new version' }).click();
    await page.getByText('Pitwall was updated.').waitFor({ state: 'detached' });
    // The browser's own words on the part that is gone, and nothing else.
    for (const complaint of visitor.complaints.splice(0))
      expect(complaint).toContain('Failed to fetch dynamically imported module');
  }, 60_000);
});

describe('a page whose program is gone, as amid a deploy', () => {
  it('says so in place of nothing, and leads on once it is there again', async () => {
    const { page } = visitor;
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(new URL(SHOP, page.url()).href);
    await page.getByText('This page could not be loaded.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('link', { name: 'Load it again' }).click();
    await page.getByRole('heading', { name: 'Shop API', level: 1 }).waitFor();
    for (const complaint of visitor.complaints.splice(0)) expect(complaint).toContain('404');
  }, 60_000);
});
