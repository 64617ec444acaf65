import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visit } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('an address', () => {
  it('that signs in keeps no token once it has done its work', async () => {
    const visitor = await visit(browser);
    await visitor.go(inject('stack').demoLinks.addresses);
    await visitor.page.waitForURL(/northwind/);
    expect(visitor.page.url()).not.toContain('#');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('at which there is nothing says so and leads back', async () => {
    const visitor = await visit(browser);
    await visitor.go('/catalogue/DB-99');
    await visitor.page.getByText('There is nothing at this address').waitFor();
    await visitor.page.getByText('Go to the start').click();
    await visitor.page.waitForURL((url) => url.pathname === '/');
    await visitor.close();
  });

  it('of an organization of others says who is signed in, and leads to another account and back', async () => {
    const visitor = await visit(browser);
    await visitor.go(inject('stack').demoLinks.otherAccount);
    await visitor.page.waitForURL(/northwind/);
    await visitor.go('/acme-of-others/tasks');
    await visitor.page.getByText(/You are signed in as .+@/).waitFor();
    await visitor.page.getByRole('button', { name: 'Sign in with another account' }).click();
    await visitor.page.waitForURL(/sign-in/);
    expect(visitor.page.url()).toContain('acme-of-others');
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
