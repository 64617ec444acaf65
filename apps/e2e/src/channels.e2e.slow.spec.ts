import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NOTIFICATION_KIND_NAMES } from '@pitwall/contracts';
import type { Browser } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit, type Visitor } from './visitor.ts';

const ALL = NOTIFICATION_KIND_NAMES.length;

let browser: Browser;
let ana: Visitor;
let receiver: Server;
let url: string;
let answer = 204;
const received: { headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      if (request.method === 'POST')
        received.push({ headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  browser = await launchBrowser();
  ana = await visit(browser, { reducedMotion: 'reduce' });
  ana.page.setDefaultTimeout(20_000);
  await signUp(ana, 'Ana', 'ana@gables-channels.example');
  await ask(ana, 'POST', '/organizations', { name: 'Gables Channels' });
});
afterAll(async () => {
  await ana?.close();
  await browser?.close();
  receiver?.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const press = (name: string | RegExp): Promise<void> =>
  ana.page.getByRole('button', { name, exact: true }).first().click();
const look = async (name: string): Promise<void> => {
  const folder = process.env['PITWALL_LOOK'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await ana.page.emulateMedia({ colorScheme });
    await ana.page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
  await ana.page.emulateMedia({ colorScheme: 'light' });
};
/** How far the page, or a button of it, stands out of a phone. */
const overhang = (): Promise<number> =>
  ana.page.evaluate(
    `Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('button, a')].map((one) => one.getBoundingClientRect().right)) - window.innerWidth`,
  );

it('a webhook is added, tested and sent again, with its messages in a list', async () => {
  const { page } = ana;
  await ana.go('/gables-channels/channels');
  await page.getByText('No channels yet').waitFor();
  await press('New channel');
  await page.getByRole('combobox', { name: 'Where' }).click();
  await page.getByRole('option', { name: 'Webhook' }).click();
  await page.getByLabel('Name').fill('Our hub');
  await page.getByLabel('Address').fill('http://10.0.0.1/hooks');
  await press('Add the channel');
  await page.getByLabel('Address').and(page.locator('[aria-invalid="true"]')).waitFor();
  await look('channel-refused');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Address').fill(url);
  await press('Add the channel');
  await page.getByText('Copy the secret now').waitFor();
  const secret = /whsec_[\w+/=]+/.exec(
    await page.getByRole('dialog').evaluate((dialog) => dialog.innerHTML),
  )?.[0];
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog', { name: 'Have you kept the secret?' }).waitFor();
  await press('Go back');
  await press('Done');
  await page.getByRole('list', { name: 'Channels' }).getByText('Our hub').waitFor();
  expect(await page.content()).not.toContain(secret);
  await look('channels');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press('Messages to Our hub');
  await page.getByText('Nothing was sent yet').waitFor();
  await press('Send a test');
  await page.getByText('arrived', { exact: true }).waitFor();
  await press('Send again: A test message of Pitwall');
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(2);
  const [first, second] = received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  for (const { body, headers } of received)
    expect(new Webhook(secret ?? '').verify(body, headers)).toBeTruthy();
  await page.getByText('2 attempts').click();
  await look('channel-messages');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press('Failed');
  await page.getByText('No message failed').waitFor();
  await press('Done');
});

it('is told of what was chosen, rests when paused, and is removed after a question', async () => {
  const { page } = ana;
  await page.setViewportSize(PHONE.viewport);
  await press('Actions: Our hub');
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  await page.getByLabel('Name').fill('Events');
  await page.getByRole('checkbox', { name: 'Everything' }).uncheck();
  await page.getByRole('checkbox', { name: 'Everything' }).check();
  await page.getByRole('checkbox', { name: 'Mentions' }).uncheck();
  await look('channel-change-phone');
  await press('Save');
  await page.getByText(`told of ${ALL - 1} of ${ALL} topics`).waitFor();
  expect(await overhang()).toBeLessThanOrEqual(0);
  await press('Actions: Events');
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await page.getByText('paused', { exact: true }).waitFor();
  await look('channels-phone');
  await press('Messages to Events');
  await page.getByText(/nothing is sent until it is resumed/).waitFor();
  await look('channel-messages-phone');
  expect(await overhang()).toBeLessThanOrEqual(0);
  await press('Done');
  await press('Actions: Events');
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await press('Remove the channel');
  await page.getByText('No channels yet').waitFor();
  expect(ana.complaints).toEqual([]);
});

it('that is gone says so, and who can mend it is told', async () => {
  const { page } = ana;
  await page.setViewportSize({ width: 1440, height: 900 });
  answer = 410;
  const { id } = await ask<{ id: string }>(
    ana,
    'POST',
    '/organizations/gables-channels/notification-channels',
    { kind: 'webhook', name: 'Our hub', url, kinds: ['stage_changed'] },
  );
  await ask(ana, 'POST', `/organizations/gables-channels/notification-channels/${id}/test`);
  // The page that is open hears of it by itself.
  await ana.go('/gables-channels/notifications');
  await page.getByRole('link', { name: 'The channel “Our hub” was disabled' }).click();
  await page.getByText('disabled', { exact: true }).waitFor();
  await look('channel-disabled');
  expect(await accessibilityFaults(page)).toEqual([]);
  answer = 204;
  await press('Resume Our hub');
  await press('Messages to Our hub');
  await press('Send again: A test message of Pitwall');
  await page.getByText('arrived', { exact: true }).waitFor();
  expect(ana.complaints).toEqual([]);
});
