import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visit, type Visitor } from './visitor.ts';

const SYSTEM = '/northwind/systems/checkout-api';

let browser: Browser;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser);
  page = visitor.page;
  page.setDefaultTimeout(30_000);
  await visitor.go(inject('stack').demoLinks.tryingOut);
  await page.waitForURL(/northwind/);
});
afterAll(() => browser?.close());

const figures = (): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
/** Presses a key several times on a slider. */
const slide = async (label: string, key: string, times: number): Promise<void> => {
  await page.getByLabel(label).focus();
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
};

describe('a what-if', () => {
  it('is tried by keys, and its figures stand in the address, for another stage, too', async () => {
    await visitor.go(`${SYSTEM}/roadmap`);
    await slide('Capacity a sprint, all work', 'ArrowRight', 12);
    await slide('Growth of demand a month', 'ArrowRight', 12);
    await expect.poll(figures).toMatchObject({ growth: '12' });
    const { capacity } = figures();
    expect(Number(capacity)).toBeGreaterThan(12);
    await page.getByRole('button', { name: 'Scale', exact: true }).click();
    await expect.poll(figures).toMatchObject({ to: 'scale', growth: '12', capacity });
    await page.reload();
    await expect.poll(() => page.getByLabel('Growth of demand a month').inputValue()).toBe('12');
    expect(await page.getByLabel('Capacity a sprint, all work').inputValue()).toBe(capacity);
  });

  it('takes other weights, which stand in the address too, and is as it is again by one press', async () => {
    await page.getByText('Weights, places and practices').click();
    await slide('Days count to the power of', 'ArrowLeft', 8);
    await expect.poll(() => figures()['weights']).toContain('daysPower:');
    const weights = await page.getByLabel('Days count to the power of').inputValue();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Days count to the power of').inputValue())
      .toBe(weights);
    await page.getByRole('button', { name: 'As it is' }).click();
    await expect.poll(figures).toEqual({ to: 'scale' });
    expect(await page.getByLabel('Growth of demand a month').inputValue()).toBe('0');
    expect(visitor.complaints).toEqual([]);
  });
});

describe('other weights of the organization', () => {
  it('show what they would move, and save nothing', async () => {
    await visitor.go('/northwind/weights');
    const power = page.getByLabel('Days count to the power of');
    const before = await power.inputValue();
    await power.fill('0');
    await page.getByRole('button', { name: 'See what would move' }).click();
    await page.getByRole('list', { name: 'What would move in Checkout API' }).waitFor();
    await expect.poll(() => figures()['try']).toContain('daysPower:0');
    await page.reload();
    await page.getByRole('list', { name: 'What would move in Checkout API' }).waitFor();
    expect(await power.inputValue()).toBe('0');
    await visitor.go('/northwind/weights');
    await power.waitFor();
    expect(await power.inputValue()).toBe(before);
    expect(visitor.complaints).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('is compared with now by one press, at an address of its own', async () => {
    await visitor.go(`${SYSTEM}/snapshots`);
    await page
      .getByRole('link', { name: /^Compare with now: / })
      .first()
      .click();
    await page.waitForURL(/from=/);
    await page.getByText('Readiness before').waitFor();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: /^A day…/ }).click();
    await page.getByLabel('To the end of').waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});

describe('the palette', () => {
  it('leads by a few letters to a page of a system', async () => {
    await visitor.go(SYSTEM);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('A page, a system, a task, an error text').waitFor();
    await page.keyboard.type('roadmap search');
    await page
      .getByRole('option', { name: /Roadmap.*Search platform|Search platform.*Roadmap/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/search-platform\/roadmap/);
    expect(visitor.complaints).toEqual([]);
  });
});
