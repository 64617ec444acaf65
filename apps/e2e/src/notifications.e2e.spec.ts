import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `bellwind-${mark}`;
const PAGE = `/${ORGANIZATION}/notifications`;
/** Where pictures go, for whoever wants to look at them. */
const PICTURES = process.env['PITWALL_PICTURES'];

let browser: Browser;
let ana: Visitor;
let ben: Visitor;
let benId: string;

const comment = (body: string): Promise<unknown> =>
  ask(ana, 'POST', `/organizations/${ORGANIZATION}/systems/shop/comments`, {
    about: { kind: 'system' },
    body,
    mentions: [benId],
  });

beforeAll(async () => {
  browser = await launchBrowser();
  ana = await visit(browser);
  ben = await visit(browser);
  for (const { page } of [ana, ben]) page.setDefaultTimeout(30_000);
  await signUp(ana, 'Ana Ortiz', `ana@${mark}.example`);
  await ask(ana, 'POST', '/organizations', { name: 'Bellwind', slug: ORGANIZATION });
  await ask(ana, 'POST', `/organizations/${ORGANIZATION}/systems`, { name: 'Shop' });
  const { link } = await ask<{ link: string }>(
    ana,
    'POST',
    `/organizations/${ORGANIZATION}/invitations`,
    { role: 'member' },
  );
  await signUp(ben, 'Ben Okafor', `ben@${mark}.example`);
  await ask(ben, 'POST', '/invitations/accept', { token: link.split('#')[1] });
  benId = (await ask<{ id: string }>(ben, 'GET', '/me')).id;
});
afterAll(async () => {
  await ana?.close();
  await ben?.close();
  await browser?.close();
});

const unread = async (reader: Visitor): Promise<number> =>
  (
    await ask<{ unread: number }>(
      reader,
      'GET',
      `/organizations/${ORGANIZATION}/notifications/count`,
    )
  ).unread;

const picture = async ({ page }: Visitor, name: string): Promise<void> => {
  if (PICTURES !== undefined)
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

it('the bell tells at once, the list leads there, and choices are kept', async () => {
  const { page } = ben;
  await ben.go(PAGE);
  await page.getByText('Nothing yet').waitFor();
  const bell = page.getByRole('link', { name: /Notifications, 1 not read/ });
  await comment('Ben?');
  await bell.first().waitFor();
  await page.getByRole('link', { name: 'Ana Ortiz mentioned you in the discussion' }).waitFor();
  await comment('Ben!');
  await page.getByRole('link', { name: '2 comments mention you' }).waitFor();
  await picture(ben, 'list');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '2 comments mention you' }).click();
  await page.waitForURL(/systems\/shop\/discussion/);
  await page.getByRole('link', { name: 'Notifications', exact: true }).first().waitFor();

  await ben.go(PAGE);
  await page.getByRole('button', { name: 'Mark as not read: 2 comments mention you' }).click();
  await bell.first().waitFor();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByRole('button', { name: 'Not read', exact: true }).click();
  await page.getByText('You have read all').waitFor();

  await page.getByRole('link', { name: 'How you are told' }).click();
  await page.getByRole('heading', { level: 1, name: 'How you are told' }).waitFor();
  await page.getByLabel('In the app: Somebody mentions you in a comment').uncheck();
  await page.getByLabel('Your time zone').fill('Mars/Olympus');
  await page.getByText('Choose a time zone such as').waitFor();
  await page.getByLabel('Your time zone').fill('Europe/Berlin');
  await page.getByLabel('Quiet hours').check();
  await page.getByLabel('From', { exact: true }).fill('21:30');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Choices saved').first().waitFor();
  await page.reload();
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('21:30');
  await picture(ben, 'settings');
  expect(ben.complaints).toEqual([]);
}, 240_000);

it('a page hears of what happened between its reading and its listening', async () => {
  const { page } = ben;
  let hears = (): void => undefined;
  const held = new Promise<void>((resolve) => (hears = resolve));
  await page.route('**/live', async (route) => {
    await held;
    await route.continue();
  });
  await ben.go(`${PAGE}/settings`);
  await page.getByLabel('In the app: Somebody mentions you in a comment').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Choices saved').first().waitFor();
  await ben.go(PAGE);
  await page.getByText('2 comments mention you').waitFor();
  await comment('Ben, once more?');
  await expect.poll(async () => unread(ben), { timeout: 30_000 }).toBe(1);
  hears();
  await page
    .getByRole('link', { name: /Notifications, 1 not read/ })
    .first()
    .waitFor();
  await page.unroute('**/live');
  expect(ben.complaints).toEqual([]);
}, 120_000);

it('fits a phone, by day and by night', async () => {
  const storageState = await ben.page.context().storageState();
  for (const colorScheme of ['light', 'dark'] as const) {
    const phone = await visit(browser, { ...PHONE, colorScheme, storageState });
    for (const [name, path] of [
      ['list', PAGE],
      ['settings', `${PAGE}/settings`],
    ] as const) {
      await phone.go(path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await phone.page.waitForLoadState('networkidle').catch(() => undefined);
      await picture(phone, `${name}-phone-${colorScheme}`);
      expect(await accessibilityFaults(phone.page)).toEqual([]);
    }
    expect(phone.complaints).toEqual([]);
    await phone.close();
  }
}, 120_000);
