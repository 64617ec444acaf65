import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GitServer, startGitServer } from '../../../libs/testing/src/git-server.ts';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { visit, type Visitor } from './visitor.ts';

const AT = '/organizations/slipway';
const PAGE = '/slipway/systems/shop';
let browser: Browser;
let server: GitServer;
let ana: Visitor;

beforeAll(async () => {
  server = await startGitServer();
  await server.repository('acme/shop', {
    'package.json': '{"name":"shop","dependencies":{"express":"4","axios":"1"}}',
    'src/server.js': "const axios = require('axios');\naxios.get('https://example.org');\n",
  });
  browser = await launchBrowser();
  ana = await visit(browser, { reducedMotion: 'reduce' });
  ana.page.setDefaultTimeout(20_000);
  await signUp(ana, 'Ana', 'ana@slipway.example');
  await ask(ana, 'POST', '/organizations', { name: 'Slipway' });
  await ask(ana, 'POST', `${AT}/systems`, { name: 'Shop' });
});
afterAll(async () => {
  await ana?.close();
  await browser?.close();
  await server?.close();
});

const panel = ({ page }: Visitor) => page.getByRole('region', { name: 'Latest scans' });
const scanNow = () => panel(ana).getByRole('button', { name: 'Scan now' });

const folder = process.env['PITWALL_SCREENSHOTS'];
/** Nothing stands out of a narrow page, nothing is unreadable; and a picture for people, where a folder is named. */
async function look(name: string): Promise<void> {
  for (const width of [1280, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      await ana.page.setViewportSize({ width, height: 900 });
      await ana.page.emulateMedia({ colorScheme });
      const wide = await ana.page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
      // What lies under the bar of a phone is not to be judged there.
      await ana.page.evaluate('scrollTo(0, 0)');
      expect(await accessibilityFaults(ana.page)).toEqual([]);
      if (folder === undefined) continue;
      await panel(ana).scrollIntoViewIfNeeded();
      await ana.page.screenshot({ path: `${folder}/scan-${name}-${width}-${colorScheme}.png` });
    }
  await ana.page.setViewportSize({ width: 1280, height: 900 });
  await ana.page.emulateMedia({ colorScheme: 'light' });
}

it('a system without a repository says how to scan', async () => {
  await ana.go(PAGE);
  await panel(ana).getByText('No scan yet').waitFor();
  expect(await scanNow().count()).toBe(0);
  await panel(ana).getByRole('link', { name: 'How to scan' }).waitFor();
});

it('a repository is scanned from the system’s page, which follows it to the end', async () => {
  await ask(ana, 'POST', `${AT}/systems/shop/trackers`, {
    provider: 'github',
    project: 'acme/shop',
    baseUrl: `${server.origin}/api/v3`,
    credential: { token: 'a-token-of-a-test' },
  });
  await ana.go(PAGE);
  await panel(ana).getByText('Never scanned').waitFor();
  await look('never');
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  server.instead = async () => {
    await held;
    return false;
  };
  await scanNow().click();
  await panel(ana).getByText('Asking for the newest commit …', { exact: true }).waitFor();
  await panel(ana).getByRole('progressbar').waitFor();
  await look('running');
  go();
  await panel(ana)
    .getByText(/\d+ absent.* on main/)
    .waitFor({ timeout: 60_000 });
  await scanNow().waitFor();
  await look('finished');
  expect(ana.complaints).toEqual([]);
});

it('a scan that fails says why, and one that fails again is told', async () => {
  server.instead = (_request, response) => {
    response.writeHead(404).end();
    return true;
  };
  for (const _time of [1, 2]) {
    const before = await ask<{ items: unknown[] }>(ana, 'GET', `${AT}/systems/shop/scan-runs`);
    await scanNow().click();
    await expect
      .poll(
        async () => {
          const { items } = await ask<{ items: { state: string }[] }>(
            ana,
            'GET',
            `${AT}/systems/shop/scan-runs`,
          );
          return items.slice(0, items.length - before.items.length).map(({ state }) => state);
        },
        { timeout: 60_000 },
      )
      .toEqual(['failed']);
    await panel(ana)
      .getByText(/no such repository.*Before that: \d+ absent/)
      .waitFor();
    await scanNow().waitFor();
  }
  await look('failed');
  await ana.page.getByRole('link', { name: 'Notifications, 1 not read' }).waitFor();
  await ana.go('/slipway/notifications');
  const told = ana.page.getByText(/Scans of 127\.0\.0\.1\/acme\/shop fail/).first();
  await told.click();
  await ana.page.waitForURL(`**${PAGE}/scans`);
  await ana.page.getByRole('region', { name: 'On the server' }).getByText('failed').waitFor();
});

it('who may not scan sees how it went, and no button', async () => {
  const ben = await visit(browser);
  await signUp(ben, 'Ben', 'ben@slipway.example');
  const { link } = await ask<{ link: string }>(ana, 'POST', `${AT}/invitations`, {
    role: 'viewer',
  });
  await ask(ben, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  await ben.go(PAGE);
  await panel(ben)
    .getByText(/no such repository/)
    .waitFor();
  expect(await panel(ben).getByRole('button', { name: 'Scan now' }).count()).toBe(0);
  expect(ben.complaints).toEqual([]);
  await ben.close();
});
