import type { SprintPlanning } from '@pitwall/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { visit, type Visitor } from './visitor.ts';

const PLAN = '/northwind/sprints?team=payments';

let browser: Browser;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser);
  page = visitor.page;
  await visitor.go(inject('stack').demoLinks.planning);
  await page.waitForURL(/northwind/);
});
afterAll(() => browser.close());

const planning = (): Promise<SprintPlanning> =>
  page.evaluate<SprintPlanning>(
    `fetch('/api/v1/organizations/northwind/teams/payments/planning').then((answer) => answer.json())`,
  );
const sprintOf = async (task: string): Promise<string | null> =>
  (await planning()).sprints.find(({ tasks }) => tasks.some(({ id }) => id === task))?.name ?? null;
/** Presses a key on the control with this name. */
const on = async (name: string, ...keys: string[]): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).focus();
  for (const key of keys) await page.keyboard.press(key);
};

describe('planning a sprint', () => {
  it('moves a task into a sprint by the keyboard alone, and back', async () => {
    await visitor.go(PLAN);
    await page.getByRole('region', { name: 'Backlog' }).waitFor();
    const before = await planning();
    const [task] = before.backlog;
    const [first] = before.sprints;
    if (task === undefined || first === undefined) throw new Error('nothing to plan');
    await on(`Drag ${task.title}`, 'Space');
    await page.getByText('Over the backlog.').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.getByText(`Over ${first.name}`).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await page.getByText(`Moved to ${first.name}`).first().waitFor();
    await expect.poll(() => sprintOf(task.id)).toBe(first.name);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('Undone').first().waitFor();
    await expect.poll(() => sprintOf(task.id)).toBe(null);
    expect(visitor.complaints).toEqual([]);
  });

  it('warns of a task that comes before what it needs, and sets it right', async () => {
    const { needs, backlog, sprints } = await planning();
    const all = [...backlog, ...sprints.flatMap(({ tasks }) => tasks)];
    const [pair] = needs;
    const task = all.find(({ id }) => id === pair?.task);
    const need = all.find(({ id }) => id === pair?.needs[0]?.id);
    const [first, second] = sprints;
    if (task === undefined || need === undefined || first === undefined || second === undefined)
      throw new Error('the demonstration has no such pair');
    await visitor.go(PLAN);
    for (const [moved, to] of [
      [need, second],
      [task, first],
    ] as const) {
      if ((await sprintOf(moved.id)) === to.name) continue;
      await on(`Move ${moved.title}`, 'Enter');
      await page.getByRole('menuitem', { name: `Move to ${to.name}` }).press('Enter');
      await expect.poll(() => sprintOf(moved.id)).toBe(to.name);
    }
    const warning = page.getByRole('status', { name: 'Out of order' });
    await warning
      .getByText(`“${task.title}” needs “${need.title}”, which is in ${second.name}.`)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await warning
      .getByRole('button', { name: /^Move what it needs to/ })
      .first()
      .click();
    await expect.poll(() => sprintOf(need.id)).toBe(first.name);
    await warning.getByText(task.title).waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
  });

  it('is read over time by the arrow keys: from task to task, to what one needs, and into it', async () => {
    await visitor.go('/northwind/systems/checkout-api/roadmap');
    const first = page.locator('[data-task]').first().getByRole('link');
    await first.waitFor();
    const ids = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-task]')].map(({ dataset }) => dataset.task)`,
    );
    const at = () =>
      page.evaluate<string | undefined>(
        `document.activeElement.closest('[data-task]')?.dataset.task`,
      );
    const { needs } = await planning();
    const pair = needs.find(
      ({ task, needs: own }) => ids.includes(task) && own.some(({ id }) => ids.includes(id)),
    );
    const need = ids.find((id) => pair?.needs.some((own) => own.id === id));
    if (pair === undefined || need === undefined) throw new Error('the roadmap has no such pair');
    await first.focus();
    for (const [key, to] of [
      ['ArrowDown', ids[1]],
      ['ArrowUp', ids[0]],
      ['End', ids.at(-1)],
      ['Home', ids[0]],
      ...ids.slice(1, ids.indexOf(pair.task) + 1).map((id) => ['ArrowDown', id] as const),
      ['ArrowLeft', need],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await at()]).toEqual([key, to]);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tasks/${need}`);
    expect(visitor.complaints).toEqual([]);
  });
});
