import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { launchBrowser } from '../browser.ts';
import { frozenContext } from './frozen-context.ts';
import { type Frozen, readFrozen } from './frozen.ts';
import { LOOKS, PAGES } from './pages.ts';

const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();
const key =
  (key: string) =>
  (page: Page): Promise<void> =>
    page.keyboard.press(key);
const fromMenu = (button: string, item: string) => async (page: Page) => {
  await press(button)(page);
  await page.getByRole('menuitem', { name: item }).click();
};

/** What floats above the main pages: how it is opened, and by which role it is known. */
const FLOATING: Record<string, Record<string, (page: Page) => Promise<void>>> = {
  system: {
    'from what the standing is made': press('How this is worked out'),
    'the account’s menu': press(/^Account of/),
  },
  assessment: {
    keys: key('?'),
    evidence: key('e'),
    proof: key('4'),
    'not applicable': key('n'),
    'accepted risk': key('r'),
    suggestions: press(/^Accept \d+ confident/),
    'answers’ menu': press('More about the answers'),
    'answer several': fromMenu('More about the answers', 'Answer several…'),
  },
  forecast: {
    'a component': press('Add a component'),
    'a reading': press('Record a reading'),
    'a load test': press('Import a load test'),
  },
};
const ON_A_PHONE: typeof FLOATING = {
  system: { navigation: press('Open the navigation') },
  assessment: { 'the list of practices': press(/\d+ of \d+/) },
};

let browser: Browser;
let frozen: Frozen;
beforeAll(async () => {
  browser = await launchBrowser();
  frozen = await readFrozen();
});
afterAll(() => browser?.close());

const floats = (page: Page) => page.locator('[role=dialog][aria-labelledby], [role=menu]').first();

async function faultsOf(look: (typeof LOOKS)[number]): Promise<string[]> {
  const faults: string[] = [];
  const context = await frozenContext(browser, frozen, look.options, []);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const floating = look.name === 'phone' ? ON_A_PHONE : FLOATING;
  for (const { name, path, shows } of PAGES) {
    for (const [what, open] of Object.entries(floating[name] ?? {})) {
      await page.goto(path);
      await page.getByText(shows).first().waitFor();
      await open(page);
      await floats(page).waitFor();
      const found = await accessibilityFaults(page);
      faults.push(...found.map((fault) => `${look.name}: ${name}, ${what}: ${fault}`));
      await page.keyboard.press('Escape');
      await floats(page)
        .waitFor({ state: 'hidden' })
        .catch(() => faults.push(`${look.name}: ${name}, ${what}: Escape does not close it`));
    }
  }
  await context.close();
  return faults;
}

describe('dialogs and menus of the main pages', () => {
  it('have no fault of accessibility in either theme and on a phone, and close by Escape', async () => {
    expect((await Promise.all(LOOKS.map(faultsOf))).flat()).toEqual([]);
  }, 240_000);
});
