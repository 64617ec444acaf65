import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `gables-${mark}`;
const AT = `/organizations/${ORGANIZATION}`;
const TOLD = 'This was saved while you had it open';

let browser: Browser;
let ana: Visitor;
let ben: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
  [ana, ben] = await Promise.all([visit(browser), visit(browser)]);
  // Ben does not hear of changes while they happen: what he is told comes from the refusal alone.
  await ben.page.route('**/live**', (route) => route.abort());
  for (const { page } of [ana, ben]) page.setDefaultTimeout(30_000);
  await signUp(ana, 'Ana Ortiz', `ana@${mark}.example`);
  await ask(ana, 'POST', '/organizations', { name: 'Gables', slug: ORGANIZATION });
  await ask(ana, 'POST', `${AT}/systems`, { name: 'Shop API' });
  await ask(ana, 'POST', `${AT}/systems/shop-api/incidents`, {
    title: 'Checkout was down',
    startedAt: new Date(Date.now() - 5 * 3_600_000).toISOString(),
    endedAt: null,
    practices: [],
  });
  const { link } = await ask<{ link: string }>(ana, 'POST', `${AT}/invitations`, { role: 'admin' });
  await signUp(ben, 'Ben Okafor', `ben@${mark}.example`);
  await ask(ben, 'POST', '/invitations/accept', { token: link.split('#')[1] });
});
afterAll(async () => {
  await ana?.close();
  await ben?.close();
  await browser?.close();
});

const look = async (name: string): Promise<void> => {
  const { PITWALL_LOOK: folder } = process.env;
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await ben.page.emulateMedia({ colorScheme });
    await ben.page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
  await ben.page.emulateMedia({ colorScheme: 'light' });
  await ben.page.setViewportSize({ width: 390, height: 844 });
  await ben.page.screenshot({ path: `${folder}/${name}-phone.png` });
  await ben.page.setViewportSize({ width: 1280, height: 900 });
};
const open = (path: string) => Promise.all([ana.go(path), ben.go(path)]);
const type = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.blur();
};
const told = (page: Page) => page.getByRole('alert').filter({ hasText: TOLD });
/** It is told where the reader is led, within reach, and to everyone. */
const isTold = async (): Promise<void> => {
  await told(ben.page).waitFor();
  expect(await ben.page.evaluate('document.activeElement?.textContent ?? ""')).toContain(TOLD);
  expect(await accessibilityFaults(ben.page)).toEqual([]);
};

describe('two people in the same form', () => {
  it('of an incident: the second keeps what was typed, sees what the first saved, and puts his in its place', async () => {
    await open(`/${ORGANIZATION}/systems/shop-api/incidents`);
    const form = ({ page }: Visitor) => page.getByRole('dialog', { name: 'Change the incident' });
    const broke = (person: Visitor) => form(person).getByRole('textbox', { name: 'What broke' });
    for (const person of [ana, ben]) {
      await person.page.getByRole('button', { name: 'Actions: Checkout was down' }).click();
      await person.page.getByRole('menuitem', { name: /^Change/ }).click();
      await form(person).waitFor();
    }
    await type(broke(ana), 'Checkout was down for everyone');
    await type(form(ana).getByLabel('What happened'), 'The pool of connections was used up.');
    await type(broke(ben), 'Half of all checkouts failed');
    await form(ana).getByRole('button', { name: 'Save', exact: true }).click();
    await form(ana).waitFor({ state: 'detached' });
    await form(ben).getByRole('button', { name: 'Save', exact: true }).click();
    await isTold();
    await look('incident');
    expect(await broke(ben).inputValue()).toBe('Half of all checkouts failed');
    expect(await form(ben).getByLabel('What happened').inputValue()).toBe(
      'The pool of connections was used up.',
    );
    await told(ben.page).getByText('Checkout was down for everyone').waitFor();
    await form(ben).getByRole('button', { name: 'Save', exact: true }).click();
    await form(ben).waitFor({ state: 'detached' });
    await ana.page.getByText('Half of all checkouts failed').first().waitFor();
    await ana.page.getByText('The pool of connections was used up.').first().waitFor();
  });

  it('of the weights: the second takes one of the first, and puts the other in its place', async () => {
    await open(`/${ORGANIZATION}/weights`);
    const field = ({ page }: Visitor, label: string) =>
      page.getByRole('textbox', { name: label, exact: true });
    const [required, recommended] = ['A required practice', 'A recommended practice'];
    await type(field(ana, required), '2');
    await type(field(ana, recommended), '1.5');
    await type(field(ana, 'Finding out takes'), '3');
    await type(field(ben, required), '4');
    await type(field(ben, recommended), '0.25');
    await ana.page.getByRole('button', { name: 'Save', exact: true }).click();
    await ana.page.getByText('Weights saved').first().waitFor();
    await ben.page.getByRole('button', { name: 'Save', exact: true }).click();
    await isTold();
    await look('weights');
    await told(ben.page).getByText('2 fields were changed there and here').waitFor();
    await told(ben.page).getByText('“Finding out takes” now shows what was saved').waitFor();
    await told(ben.page)
      .getByRole('button', { name: `Use what was saved: ${required}` })
      .click();
    expect(await field(ben, required).inputValue()).toBe('2');
    expect(await field(ben, recommended).inputValue()).toBe('0.25');
    await told(ben.page).getByText('One field was changed there and here').waitFor();
    await ben.page.getByRole('button', { name: 'Save', exact: true }).click();
    await ben.page.getByText('Weights saved').first().waitFor();
    const { priority } = await ask<{ priority: { gate: object; findOutDays: number } }>(
      ana,
      'GET',
      `${AT}/weights`,
    );
    expect(priority).toMatchObject({ gate: { required: 2, recommended: 0.25 }, findOutDays: 3 });
  });

  it('of the settings: the second takes all of the first, and nothing is left to save', async () => {
    await open(`/${ORGANIZATION}/settings`);
    const days = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Keep scans for' });
    const save = ({ page }: Visitor) => page.getByRole('button', { name: 'Save', exact: true });
    await type(days(ana), '120');
    await type(days(ben), '60');
    await save(ana).click();
    await ana.page.getByText('Settings saved').first().waitFor();
    await save(ben).click();
    await isTold();
    await look('settings');
    await told(ben.page).getByText('120 d').waitFor();
    await told(ben.page)
      .getByRole('button', { name: 'Use what was saved: Keep scans for' })
      .click();
    expect(await days(ben).inputValue()).toBe('120');
    await told(ben.page).getByText('Nothing of yours is left to save.').waitFor();
    await look('settings-taken');
    expect(await save(ben).isDisabled()).toBe(true);
    for (const { complaints } of [ana, ben]) expect(complaints).toEqual([]);
  });
});
