import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `westwind-${mark}`;
const SYSTEMS = `/organizations/${ORGANIZATION}/systems`;
const TASKS = `/organizations/${ORGANIZATION}/tasks`;
const SHOP = `/${ORGANIZATION}/systems/shop-api`;

interface ReadTask {
  id: string;
  title: string;
  version: number;
  pin: { reason: string } | null;
}

let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser);
  visitor.page.setDefaultTimeout(20_000);
  await signUp(visitor, 'Cleo Lind', `cleo@${mark}.example`);
  await ask(visitor, 'POST', '/organizations', { name: 'Westwind', slug: ORGANIZATION });
  for (const name of ['Shop API', 'Gone API']) await ask(visitor, 'POST', SYSTEMS, { name });
  for (const title of ['Paint the shed', 'Mend the gate'])
    await ask(visitor, 'POST', `${SYSTEMS}/shop-api/tasks`, { title, days: 2 });
});
afterAll(async () => {
  await visitor?.close();
  await browser?.close();
});

const readTasks = async (): Promise<ReadTask[]> => {
  const { items } = await ask<{ items: ReadTask[] }>(visitor, 'GET', `${TASKS}?limit=100`);
  return items;
};

describe('two tabs', () => {
  let other: Page;
  beforeAll(async () => {
    other = await visitor.page.context().newPage();
    other.setDefaultTimeout(20_000);
  });
  afterAll(() => other.close());

  it('that change the same are told of it, and neither loses what was typed', async () => {
    const { page } = visitor;
    const gate = (await readTasks()).find(({ title }) => title === 'Mend the gate');
    const at = `/${ORGANIZATION}/tasks/${gate?.id}`;
    await Promise.all([visitor.go(at), other.goto(at)]);
    const notes = (tab: Page) => tab.getByRole('dialog', { name: 'Notes' });
    const save = (tab: Page) => notes(tab).getByRole('button', { name: 'Save the notes' }).click();
    for (const [tab, text] of [
      [page, 'Oil the hinges'],
      [other, 'Hang it higher'],
    ] as const) {
      await tab.getByRole('button', { name: 'Write…' }).click();
      await notes(tab).getByLabel('Notes').fill(text);
    }
    await save(other);
    // What is typed in the other does not go over it without a word.
    await save(page);
    await notes(page)
      .getByText(/saved while you had it open, by someone else or by you elsewhere/)
      .waitFor();
    await notes(page).getByText('Hang it higher').waitFor();
    expect(await notes(page).getByRole('textbox', { name: 'Notes' }).inputValue()).toBe(
      'Oil the hinges',
    );
    await save(page);
    await other.getByText('Oil the hinges').waitFor();
  }, 60_000);

  it('of which one moves the tasks leave a dialog of the other with its task, and with what was typed', async () => {
    const { page } = visitor;
    await visitor.go(`/${ORGANIZATION}/tasks`);
    // What stands behind a dialog is hidden from roles.
    const first = page.locator('[data-index="0"] a').first();
    const title = await first.innerText();
    await page.getByRole('button', { name: `Change ${title}` }).click();
    await page.getByRole('menuitem', { name: /^Place/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Move the task' });
    await dialog.getByLabel('Why, in a sentence').fill('Promised for May');
    const last = (await readTasks()).findLast((task) => task.title !== title);
    await ask(visitor, 'PUT', `${TASKS}/${last?.id}/pin`, {
      rank: 1,
      reason: 'The other came first',
      version: last?.version,
    });
    await expect.poll(() => first.innerText(), { timeout: 15_000 }).toBe(last?.title);
    expect(await dialog.innerText()).toContain(`“${title}”`);
    expect(await dialog.getByLabel('Why, in a sentence').inputValue()).toBe('Promised for May');
    await dialog.getByRole('button', { name: 'Move the task' }).click();
    await dialog.waitFor({ state: 'detached' });
    const pins = (await readTasks()).map((task) => [task.title, task.pin?.reason]);
    expect(pins).toContainEqual([title, 'Promised for May']);
    expect(pins).toContainEqual([last?.title, 'The other came first']);
  }, 60_000);

  it('of which one deletes what is changed in the other say so, and what was typed is there to be copied', async () => {
    const { page } = visitor;
    const { id } = await ask<{ id: string }>(visitor, 'POST', `${SYSTEMS}/shop-api/incidents`, {
      title: 'Checkout was down',
      startedAt: new Date(Date.now() - 3_600_000).toISOString(),
      practices: [],
    });
    await visitor.go(`${SHOP}/incidents`);
    await page.getByRole('button', { name: 'Actions: Checkout was down' }).click();
    await page.getByRole('menuitem', { name: /^Change/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the incident' });
    await dialog.getByLabel('What happened').fill('The pool was used up');
    const readAgain = page.waitForResponse(
      (response) =>
        response.request().method() === 'GET' && /\/incidents(\?|$)/.test(response.url()),
    );
    await ask(visitor, 'DELETE', `${SYSTEMS}/shop-api/incidents/${id}`);
    await readAgain;
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('It is not there any more').waitFor();
    expect(await dialog.getByLabel('What happened').inputValue()).toBe('The pool was used up');
  }, 60_000);

  it('of which one archives a system tell it to the other, and no answer is lost without a word', async () => {
    const { page } = visitor;
    await visitor.go(`/${ORGANIZATION}/systems/gone-api/assessment`);
    await page.waitForURL(/assessment\/[A-Z]+-\d+/);
    await page.getByRole('radio').first().waitFor();
    await other.goto(`/${ORGANIZATION}/systems/gone-api/settings`);
    await other.getByRole('button', { name: 'Archive the system…' }).click();
    await other.getByRole('button', { name: 'Archive Gone API' }).click();
    await page.getByText('This system is not there any more.').waitFor();
    await page.keyboard.press('1');
    await page
      .getByText(/was not saved|There is nothing at this address|not there/i)
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await page.getByRole('link', { name: 'Shop API' }).first().waitFor();
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});
