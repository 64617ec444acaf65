import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { ask } from '../signed-up.ts';
import { visit, type Visitor } from '../visitor.ts';
import { DIALOGS } from './all-dialogs.ts';
import { INSIDE, OUTSIDE } from './all-pages.ts';
import { lookAtDialogs } from './look-at-dialogs.ts';
import { lookAtPages } from './look-at-pages.ts';

let browser: Browser;
let campaign: readonly [string, RegExp];
let inside: { storageState: Awaited<ReturnType<BrowserContext['storageState']>> };
beforeAll(async () => {
  browser = await launchBrowser();
  const first = await visit(browser);
  await first.go(inject('stack').demoLinks.everyPage);
  await first.page.waitForURL(/northwind/);
  inside = { storageState: await first.page.context().storageState() };
  campaign = await startCampaign(first);
  await first.close();
}, 60_000);
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

describe('every page by day, by night and on a phone', () => {
  it('has no fault where it is open to everyone: console, content policy, width, accessibility', async () => {
    await lookAtPages(OUTSIDE, { browser });
  }, 300_000);

  it('has no fault inside the demonstration', async () => {
    await lookAtPages([...INSIDE, campaign], { browser, options: inside });
  }, 600_000);

  it('has no fault in what opens over it, and Escape closes that', async () => {
    await lookAtDialogs(DIALOGS, { browser, options: inside });
  }, 600_000);
});
