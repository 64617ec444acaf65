import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { visit, type Visitor } from './visitor.ts';

let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser);
  await visitor.go(inject('stack').demoLinks.tasks);
  await visitor.page.waitForURL(/northwind/);
});
afterAll(() => browser.close());

const column = (name: string) => visitor.page.getByRole('region', { name, exact: true });
const toast = (text: RegExp | string) => visitor.page.getByText(text).first();

it('a way of looking at tasks is kept by a name, opened by its address, changed and deleted with a way back', async () => {
  const { page } = visitor;
  await visitor.go('/northwind/tasks?group=stage&columns=%5B"owner"%2C"days"%5D');
  await page.getByRole('button', { name: /^MVP/ }).waitFor();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
  await page.getByLabel('Name').fill('By stage');
  await page.getByRole('button', { name: 'Save the view' }).click();
  await page.waitForURL(/view=/);
  const id = new URL(page.url()).searchParams.get('view');

  // The view's name alone leads to all that it keeps.
  await visitor.go(`/northwind/tasks?view=${id}`);
  await page.waitForURL(/group=stage/);
  await page.getByRole('button', { name: /^MVP/ }).waitFor();
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['Owner', 'Work']),
  );
  expect(await page.getByRole('columnheader', { name: 'Due' }).count()).toBe(0);

  await page.getByLabel('Groups').click();
  await page.getByRole('option', { name: 'By topic' }).click();
  await page.getByRole('button', { name: 'By stage, changed' }).click();
  await page.getByRole('menuitem', { name: 'Delete “By stage”' }).click();
  await toast('“By stage” is deleted').waitFor();
  // A notice that nobody points at hides nothing that can be pressed.
  await page.mouse.move(0, 0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(/group=stage/);
  await page.getByRole('button', { name: 'By stage', exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}, 60_000);

it('the arrow keys lead from task to task', async () => {
  const { page } = visitor;
  await visitor.go('/northwind/tasks');
  const table = page.getByRole('table', { name: 'Tasks' });
  const first = table.getByRole('row').nth(1).getByRole('link').first();
  await first.waitFor();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  const focused = () =>
    page.evaluate<string | undefined>(
      'document.activeElement.closest("[aria-rowindex]")?.getAttribute("aria-rowindex")',
    );
  await expect.poll(focused).toBe('3');
  await page.keyboard.press('End');
  await expect.poll(focused).toBe(await table.getAttribute('aria-rowcount'));
}, 60_000);

it('a card is moved by keyboard, and back', async () => {
  const { page } = visitor;
  await visitor.go('/northwind/tasks?layout=board');
  const card = column('To do').getByRole('listitem').first();
  const title = await card.getByRole('link').first().innerText();
  await card.getByRole('link').first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  await column('Doing').getByRole('link', { name: title }).waitFor();
  await toast('Moved to “Doing”').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await column('To do').getByRole('link', { name: title }).waitFor();
}, 60_000);

/** By the mouse, in steps: a drag begins once it has moved, and knows where it is by the next move. */
async function dragTo(card: Locator, place: Locator): Promise<void> {
  const [from, to] = [await card.boundingBox(), await place.boundingBox()];
  if (!from || !to) throw new Error('The card or its place is not to be seen.');
  const { mouse } = visitor.page;
  await mouse.move(from.x + from.width / 2, from.y + 8);
  await mouse.down();
  await mouse.move(to.x + to.width / 2, to.y + 60, { steps: 12 });
  await mouse.up();
}

it('a card is dragged; what the server refuses goes back with its reason', async () => {
  const { page } = visitor;
  await visitor.go('/northwind/tasks?layout=board&source=practice');
  const waiting = column('To do').getByRole('listitem').first();
  const title = await waiting.getByRole('link').first().innerText();
  await dragTo(waiting, column('Done, not verified'));
  await column('Done, not verified').getByRole('link', { name: title }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await column('To do').getByRole('link', { name: title }).waitFor();

  const done = column('Done').getByRole('listitem').first();
  const finished = await done.getByRole('link').first().innerText();
  await done.getByRole('link').first().focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await toast(/This task is done, since its practice is met/).waitFor();
  await column('Done').getByRole('link', { name: finished }).waitFor();
  expect(visitor.complaints).toEqual([]);
}, 60_000);
