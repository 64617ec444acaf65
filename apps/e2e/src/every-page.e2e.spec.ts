import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { INSIDE, OUTSIDE } from './pages/all-pages.ts';
import { lookAtPages } from './pages/look-at-pages.ts';
import { ask } from './signed-up.ts';
import { dialogFaults, sumOfLines, traceFaults, TRACED, TRACED_AT_ONCE } from './traces.ts';
import { visit, type Visitor } from './visitor.ts';

// By day, by night and on a phone, for whoever reads with more than eyes: pages/every-look.slow.spec.ts.
const FACES = ['wide', 'narrow'] as const;

let browser: Browser;
/** Signed in to the demonstration, whose link works once. */
let storageState: BrowserContextOptions['storageState'];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The demonstration has none of its own. */
async function startCampaign(visitor: Visitor): Promise<readonly [string, RegExp]> {
  const at = '/organizations/northwind';
  const { id: ownerId } = await ask<{ id: string }>(visitor, 'GET', '/me');
  const { items } = await ask<{ items: { id: string }[] }>(visitor, 'GET', `${at}/systems`);
  const { id } = await ask<{ id: string }>(visitor, 'POST', `${at}/campaigns`, {
    name: 'Restore rehearsed everywhere',
    description: 'For the auditors.',
    ownerId,
    dueOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    practices: ['DB-05', 'DB-06', 'SE-03'],
    systemIds: items.map((system) => system.id),
  });
  return [`/northwind/campaigns/${id}`, /Restore rehearsed/];
}

describe('every page', () => {
  it('opens for everyone where it is open, without a fault', async () => {
    await lookAtPages(OUTSIDE, { browser, faces: FACES });
  });

  it('of the demonstration opens without a fault: console, content policy, width', async () => {
    const first = await visit(browser);
    await first.go(inject('stack').demoLinks.everyPage);
    await first.page.waitForURL(/northwind/);
    // The token has done its work and must not stay in the address or its history.
    expect(first.page.url()).not.toContain('#');
    storageState = await first.page.context().storageState();
    const campaign = await startCampaign(first);
    await first.close();
    await lookAtPages([...INSIDE, campaign], {
      browser,
      faces: FACES,
      ...(storageState ? { options: { storageState } } : {}),
    });
  }, 400_000);

  it('shows from what its numbers are made, with the way there', async () => {
    const visitor = await visit(browser, { ...(storageState ? { storageState } : {}) });
    const faults: string[] = [];
    for (const [path, least] of TRACED) faults.push(...(await traceFaults(visitor, path, least)));
    for (const path of TRACED_AT_ONCE) {
      await visitor.go(path);
      faults.push(...(await dialogFaults(visitor.page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await visitor.go('/northwind/systems/checkout-api?trace=score');
    await visitor.page.getByRole('dialog').waitFor();
    const { low, impact } = await sumOfLines(visitor.page);
    const said = await visitor.page.getByRole('dialog').locator('p').first().innerText();
    const figure = new RegExp(String.raw`÷ ${impact} = (\d+(?:\.\d+)?)`).exec(said)?.[1];
    expect(Math.abs(Number(figure) - (100 * low) / impact)).toBeLessThan(0.06);
    // The second press leads to the answer.
    await visitor.page.getByRole('dialog').getByRole('listitem').getByRole('link').first().click();
    await visitor.page.waitForURL(/assessment\/[A-Z]+-\d+/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 240_000);

  it('that is not there says so and leads back', async () => {
    const visitor = await visit(browser);
    await visitor.go('/catalogue/DB-99');
    await visitor.page.getByText('There is nothing at this address').waitFor();
    await visitor.page.getByText('Go to the start').click();
    await visitor.page.waitForURL((url) => url.pathname === '/');
    await visitor.close();
  });

  it('of an organization sends a stranger to sign in, and back to where they were', async () => {
    const visitor = await visit(browser);
    await visitor.go('/northwind/tasks');
    await visitor.page.waitForURL(/sign-in/);
    expect(visitor.page.url()).toContain('tasks');
    await visitor.close();
  });
});
