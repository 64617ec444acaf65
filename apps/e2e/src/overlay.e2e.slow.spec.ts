import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `rafters-${mark}`;
const AT = `/organizations/${ORGANIZATION}`;
const overlay = (impact: number) =>
  `format: pitwall.overlay/1\nname: Ours\nchange:\n  - { id: RL-03, impact: ${impact}, because: it pays }\n`;

let browser: Browser;
let ana: Visitor;
let ben: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
  [ana, ben] = await Promise.all([visit(browser), visit(browser)]);
  for (const { page } of [ana, ben]) page.setDefaultTimeout(30_000);
  await signUp(ana, 'Ana Ortiz', `ana@${mark}.example`);
  await ask(ana, 'POST', '/organizations', { name: 'Rafters', slug: ORGANIZATION });
  const { link } = await ask<{ link: string }>(ana, 'POST', `${AT}/invitations`, { role: 'admin' });
  await signUp(ben, 'Ben Okafor', `ben@${mark}.example`);
  await ask(ben, 'POST', '/invitations/accept', { token: link.split('#')[1] });
});
afterAll(async () => {
  await ana?.close();
  await ben?.close();
  await browser?.close();
});

const text = ({ page }: Visitor) => page.getByLabel('The overlay as YAML');
const save = ({ page }: Visitor) => page.getByRole('button', { name: 'Save', exact: true });
const told = ({ page }: Visitor, number: number) =>
  page.getByText(`Revision ${number} was saved while you typed.`);
/** Opens the page and waits until it hears. */
const open = async (visitor: Visitor): Promise<void> => {
  const heard = visitor.page.waitForResponse((response) => response.url().endsWith('/live'));
  await visitor.go(`/${ORGANIZATION}/catalogue`);
  await heard;
  await text(visitor).waitFor();
};
const publish = async (visitor: Visitor, impact: number, number: number): Promise<void> => {
  await text(visitor).fill(overlay(impact));
  await save(visitor).click();
  await visitor.page.getByText(`Revision ${number} is saved`).first().waitFor();
};

describe('two people with the overlay open', () => {
  it('the second hears of what the first saved while it is open', async () => {
    await open(ana);
    await open(ben);
    await publish(ana, 5, 1);
    await expect.poll(() => text(ben).inputValue()).toBe(overlay(5));
    await ben.page.getByText('Revision 1 is saved.').waitFor();
  });

  it('keeps what the second is typing, and says that another was saved', async () => {
    await text(ben).fill(overlay(3));
    await publish(ana, 4, 2);
    await told(ben, 2).waitFor();
    expect(await text(ben).inputValue()).toBe(overlay(3));
    expect(await save(ben).isDisabled()).toBe(true);
    expect(await accessibilityFaults(ben.page)).toEqual([]);
    expect(await told(ana, 2).count()).toBe(0);
  });

  it('the second takes it and puts his own back, or keeps his and saves it after', async () => {
    await ben.page.getByRole('button', { name: 'Take it' }).click();
    expect(await text(ben).inputValue()).toBe(overlay(4));
    await ben.page.getByRole('button', { name: 'Put back what stood here' }).click();
    expect(await text(ben).inputValue()).toBe(overlay(3));
    await publish(ana, 2, 3);
    await told(ben, 3).waitFor();
    await ben.page.getByRole('button', { name: 'Keep mine' }).click();
    await save(ben).click();
    await expect.poll(() => text(ana).inputValue()).toBe(overlay(3));
    for (const { complaints } of [ana, ben]) expect(complaints).toEqual([]);
  });
});
