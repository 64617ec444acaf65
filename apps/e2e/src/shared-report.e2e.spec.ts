import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a report is shared by a link that a stranger opens, and shows nothing once it is revoked', async () => {
  const owner = await visit(browser);
  const { page } = owner;
  await signUp(owner, 'Rana', `reporter.${Date.now()}@example.com`);
  const { slug } = await ask<{ slug: string }>(owner, 'POST', '/organizations', {
    name: 'Westwind works',
  });
  await ask(owner, 'POST', `/organizations/${slug}/systems`, {
    name: 'Checkout',
    figures: { monthly_users: 40_000, peak_requests_per_second: 120 },
  });

  await owner.go(`/${slug}/systems/checkout/report`);
  await page.getByRole('heading', { name: 'What the next quarter costs' }).waitFor();
  await page.getByRole('button', { name: 'Share by link' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByText('Copy the link now').waitFor();
  const said: unknown = await page.evaluate(
    `[...document.querySelectorAll('[role=dialog] input, [role=dialog] code')].map((one) => one.value ?? one.textContent).join(' ')`,
  );
  const link = /https?:\/\/\S+\/shared-report#\w+/.exec(String(said))?.[0] ?? '';
  expect(link).toContain('/shared-report#');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Go back' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  const stranger = await visit(browser, PHONE);
  await stranger.go(new URL(link).pathname + new URL(link).hash);
  await stranger.page.getByRole('heading', { name: 'Checkout: where it stands' }).waitFor();
  expect(await stranger.page.getByText('What breaks next').count()).toBeGreaterThan(0);
  // The page leads no further in.
  expect(await stranger.page.locator(`main a[href*="${slug}"]`).count()).toBe(0);
  expect(await accessibilityFaults(stranger.page)).toEqual([]);
  expect(stranger.complaints).toEqual([]);

  await page.reload();
  await page.getByText(/seen once/).waitFor();
  await page.getByRole('button', { name: /Revoke the link/ }).click();
  await page.getByRole('button', { name: 'Revoke the link', exact: true }).click();
  await page.getByText('revoked', { exact: true }).waitFor();
  await stranger.page.reload();
  await stranger.page.getByText('This link shows nothing').waitFor();
  expect(owner.complaints).toEqual([]);
  await stranger.close();
  await owner.close();
}, 120_000);

it('a report is mailed each month to whoever is chosen, and says when nobody is', async () => {
  const owner = await visit(browser);
  const { page } = owner;
  await signUp(owner, 'Rana Vogel', `monthly.${Date.now()}@example.com`);
  const { slug } = await ask<{ slug: string }>(owner, 'POST', '/organizations', {
    name: 'Eastwind works',
  });
  await ask(owner, 'POST', `/organizations/${slug}/systems`, { name: 'Checkout' });
  await owner.go(`/${slug}/systems/checkout/report`);
  await page.getByRole('button', { name: 'Mail monthly' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mail this report each month' });
  const rana = dialog.getByRole('checkbox', { name: 'Rana Vogel' });
  await rana.waitFor();
  await dialog.getByRole('button', { name: 'Mail it each month' }).click();
  await dialog.getByText('Choose at least one.').waitFor();
  await expect.poll(() => rana.evaluate((box) => box.matches(':focus'))).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await rana.check();
  await dialog.getByRole('button', { name: 'Mail it each month' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('on day 1 of each month').waitFor();
  expect(owner.complaints).toEqual([]);
  await owner.close();
}, 120_000);
