import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit, type Visitor } from './visitor.ts';

const NAMES = ['Shop', 'Search', 'Mail', 'Login', 'Billing', 'Stock', 'Maps'];
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let browser: Browser;
let ana: Visitor;
let at: string;
let path: string;
const systems: { id: string; slug: string }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  ana = await visit(browser, { reducedMotion: 'reduce' });
  ana.page.setDefaultTimeout(30_000);
  await signUp(ana, 'Ana', 'ana@gables-campaigns.example');
  const { slug } = await ask<{ slug: string }>(ana, 'POST', '/organizations', {
    name: 'Gables Campaigns',
  });
  path = `/${slug}`;
  at = `/organizations/${slug}`;
  for (const [index, name] of NAMES.entries()) {
    const system = await ask<{ id: string; slug: string }>(ana, 'POST', `${at}/systems`, { name });
    systems.push(system);
    await ask(ana, 'PUT', `${at}/systems/${system.slug}/answers/DB-05`, {
      state: index % 2 === 0 ? 'in_place' : 'absent',
      version: 0,
    });
  }
}, 240_000);
afterAll(async () => {
  await ana?.close();
  await browser?.close();
});

const look = async (name: string): Promise<void> => {
  const folder = process.env['PITWALL_LOOK'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await ana.page.emulateMedia({ colorScheme });
    await ana.page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await ana.page.emulateMedia({ colorScheme: 'light' });
};
const press = (name: string): Promise<void> =>
  ana.page.getByRole('button', { name, exact: true }).first().click();

it('a campaign is started, renamed, given another day and goal, made into tasks, ended and taken up again', async () => {
  const { page } = ana;
  const { id: ownerId } = await ask<{ id: string }>(ana, 'GET', '/me');
  const { id } = await ask<{ id: string }>(ana, 'POST', `${at}/campaigns`, {
    name: 'Backups',
    ownerId,
    dueOn: inDays(30),
    practices: ['DB-05', 'DB-06'],
    systemIds: systems.slice(0, 3).map(({ id: system }) => system),
  });
  await ana.go(`${path}/campaigns/${id}`);
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
  await press('Change…');
  // A notice is a dialog too.
  const dialog = page.getByRole('dialog', { name: 'Change Backups' });
  await dialog.waitFor();
  await dialog.getByLabel('Name').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.locator('[aria-invalid=true]').waitFor();
  await dialog.getByLabel('Name').fill('Backups rehearsed');
  await dialog.getByLabel('Done by').fill(inDays(60));
  await dialog.getByRole('radio', { name: /Proven/ }).click();
  await dialog.getByRole('checkbox', { name: /Billing/ }).click();
  await look('campaign-change');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: 'Backups rehearsed' }).waitFor();
  await page.getByText(/proven by fresh evidence by .*60 days left/).waitFor();
  await page.getByRole('rowheader', { name: /Billing/ }).waitFor();
  await look('campaign');

  await press('Make tasks of what is left');
  await page.getByText(/tasks made|1 task made/).waitFor();
  await press('End…');
  await press('End the campaign');
  await press('Take it up again');
  await page.getByRole('button', { name: 'End…' }).waitFor();
  expect(ana.complaints).toEqual([]);
}, 180_000);

it('a system shows where it is beside the others, in words and in a table, and never on fewer than five', async () => {
  const { page } = ana;
  await ana.go(`${path}/systems/${systems[1]?.slug}`);
  const panel = page.getByRole('region', { name: 'Beside your other systems' });
  await panel.scrollIntoViewIfNeeded();
  await panel.getByText(/Behind most others in .*database/).waitFor();
  const row = panel.getByRole('row', { name: /Database/ });
  expect(await row.innerText()).toMatch(/0%\s+\d+%\s+of 6/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await look('beside-others');
  await page.setViewportSize(PHONE.viewport);
  await panel.scrollIntoViewIfNeeded();
  expect(
    await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
  ).toBeLessThanOrEqual(0);
  await look('beside-others-phone');
  await page.setViewportSize({ width: 1280, height: 900 });

  for (const { slug } of systems.slice(5)) await ask(ana, 'DELETE', `${at}/systems/${slug}`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await panel.count()).toBe(0);
}, 120_000);

it('what happened to a system is on its own page, with an address that tells of it alone', async () => {
  const { page } = ana;
  await ana.go(`${path}/systems/${systems[1]?.slug}`);
  await press('More');
  await page.getByRole('menuitem', { name: 'Activity' }).click();
  await page.waitForURL(/systems\/[\w-]+\/activity/);
  await page.getByRole('link', { name: /DB-05 .*was answered/ }).waitFor();
  expect(await page.getByText('Shop').count()).toBe(0);
  await page.getByRole('button', { name: 'Calendar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page.getByText(/Search · made/).waitFor();
  await look('system-activity');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(ana.complaints).toEqual([]);
}, 120_000);
