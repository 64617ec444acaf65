import { createHmac, randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { type GitHubAppServer, startGitHubAppServer } from './github-app-server.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit, type Visitor } from './visitor.ts';

const AT = '/gables/settings/github';
let browser: Browser;
let server: GitHubAppServer;
let ana: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startGitHubAppServer();
  ana = await visit(browser);
  ana.page.setDefaultTimeout(20_000);
  await signUp(ana, 'Ana', 'ana@gables.example');
  await ask(ana, 'POST', '/organizations', { name: 'Gables' });
  await ask(ana, 'POST', '/organizations/gables/systems', { name: 'Shop' });
});
afterAll(async () => {
  await ana?.close();
  await browser?.close();
  await server?.close();
});

const press = (name: string | RegExp): Promise<void> =>
  ana.page.getByRole('button', { name }).first().click();
/** The way to GitHub leaves Pitwall, and nothing else does. */
const strays = (): string[] => ana.complaints.filter((one) => !one.includes(server.site));

/** A delivery as GitHub sends it, and the status that it is answered with. */
async function tell(url: string, secret: string, event: string): Promise<number> {
  const body = JSON.stringify({ zen: 'Keep it logically awesome.' });
  const { status } = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': randomUUID(),
      'x-github-event': event,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
    body,
  });
  return status;
}

describe('an organization’s GitHub App, in a browser', () => {
  it('says what to do where GitHub’s answer is of nothing that was begun here', async () => {
    await ana.go(`${AT}?code=code-of-nobody&state=${'A'.repeat(43)}`);
    await ana.page.getByText('This was not begun by you here').waitFor();
    await ana.page.getByRole('heading', { name: 'Make an app' }).waitFor();
    expect(ana.page.url()).not.toContain('code=');
    await ana.go(`${AT}?code=code-without-state`);
    await ana.page.getByText('What GitHub sent back is not complete.').waitFor();
    expect(strays()).toEqual([]);
  });

  it('is made at GitHub and comes back by itself', async () => {
    await ana.go('/gables/systems');
    // Behind its group, by the keyboard.
    await ana.page.locator('summary', { hasText: 'Connections' }).press('Enter');
    await ana.page.getByRole('link', { name: 'GitHub', exact: true }).press('Enter');
    await ana.page.getByLabel('GitHub', { exact: true }).fill('not an address');
    await press('Go on to GitHub');
    await ana.page.getByLabel('GitHub', { exact: true }).fill(server.site);
    await ana.page.getByLabel('Organization at GitHub').fill('gables-works');
    await press('Go on to GitHub');
    await press('Create the app at GitHub');
    await ana.page.getByRole('link', { name: 'Create GitHub App' }).click();
    await ana.page.getByText('It is let in nowhere yet').waitFor();
    expect(new URL(ana.page.url()).search).toBe('');
    expect(server.manifests).toMatchObject([{ name: 'Pitwall Gables' }]);
    expect(
      await ana.page.getByRole('link', { name: 'Install on GitHub' }).getAttribute('href'),
    ).toMatch(/\/installations\/new$/);
    // The code is gone from the address: loading the page again sends nothing.
    await ana.page.reload();
    await ana.page.getByText('It is let in nowhere yet').waitFor();
    expect(strays()).toEqual([]);
  });

  it('shows where it was let in, by the way back and on asking', async () => {
    const account = { id: 77, account: 'gables-works', suspended: false };
    server.app.installations.set(77, { ...account, repositories: ['gables-works/shop'] });
    await ana.go(`${AT}?installation_id=77&setup_action=install`);
    await press('Show repositories of gables-works');
    await ana.page.getByText('gables-works/shop').waitFor();
    server.app.installations.set(78, {
      id: 78,
      account: 'gables-attic',
      repositories: [],
      suspended: true,
    });
    await press('Look again');
    await ana.page.getByText('suspended', { exact: true }).waitFor();
    expect(await accessibilityFaults(ana.page)).toEqual([]);
    await ana.page.setViewportSize(PHONE.viewport);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.page.setViewportSize({ width: 1280, height: 900 });
    expect(strays()).toEqual([]);
  });

  it('connects a repository without a token', async () => {
    await ana.go('/gables/systems/shop/trackers');
    await press('Connect a tracker');
    await ana.page.getByRole('combobox', { name: 'Repository' }).click();
    await ana.page.getByRole('option', { name: 'gables-works/shop' }).click();
    await ana.page.getByRole('button', { name: 'Connect', exact: true }).click();
    await ana.page.getByRole('heading', { name: 'GitHub · gables-works/shop' }).waitFor();
    const { items } = await ask<{ items: { baseUrl: string }[] }>(
      ana,
      'GET',
      '/organizations/gables/systems/shop/trackers',
    );
    expect(items).toMatchObject([{ baseUrl: `${server.site}/api/v3` }]);
    expect(strays()).toEqual([]);
  });

  it('is told of changes by a webhook, whose deliveries are listed and replayed', async () => {
    await press('Be told at once');
    const url = (await ana.page.getByLabel('Payload URL', { exact: true }).innerText()).trim();
    const secret = await ana.page.getByLabel('Secret', { exact: true }).inputValue();
    await press('Done');
    await press('Show deliveries');
    await ana.page.getByText('Nothing was told yet').waitFor();
    expect(await tell(url, secret, 'ping')).toBe(202);
    expect(await tell(url, 'not the secret', 'push')).toBe(401);
    await ana.page.reload();
    expect(await ana.page.getByText(secret).count()).toBe(0);
    await press('Show deliveries');
    await press('Replay ping');
    await ana.page.getByRole('combobox', { name: 'What came of it' }).click();
    await ana.page.getByRole('option', { name: 'failed' }).click();
    await ana.page.getByText('No such delivery').waitFor();
    await ana.page.getByRole('combobox', { name: 'What came of it' }).click();
    await ana.page.getByRole('option', { name: 'All deliveries' }).click();
    await ana.page.getByLabel('Search deliveries').fill('ping');
    await ana.page.getByRole('button', { name: 'Replay ping' }).waitFor();
    expect(await accessibilityFaults(ana.page)).toEqual([]);
    await press('Another secret…');
    await press('Make another');
    const another = await ana.page.getByLabel('Secret', { exact: true }).inputValue();
    expect(another).not.toBe(secret);
    await press('Done');
    await ana.page.getByText('The secret of before counts until').waitFor();
    expect(await tell(url, secret, 'ping')).toBe(202);
    expect(await tell(url, another, 'ping')).toBe(202);
    await press('Remove the webhook…');
    await press('Remove it');
    await ana.page.getByRole('button', { name: 'Be told at once' }).waitFor();
    expect(strays()).toEqual([]);
  });

  it('is removed after a question', async () => {
    await ana.go(AT);
    await press('Remove…');
    await press('Keep it');
    await press('Remove…');
    await press('Remove the app');
    await ana.page.getByRole('heading', { name: 'Make an app' }).waitFor();
    expect(strays()).toEqual([]);
  });
});
