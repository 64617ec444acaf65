import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { Faces } from './faces.ts';
import { ask } from './signed-up.ts';
import { dialogFaults, sumOfLines, traceFaults, TRACED, TRACED_AT_ONCE } from './traces.ts';
import { visit, type Visitor } from './visitor.ts';

/** Pages of the demonstration, and what their first heading says. */
const INSIDE = [
  ['/northwind/systems', /Systems/],
  ['/northwind/systems/new', /system/i],
  ['/northwind/systems/checkout-api', /Checkout API/],
  ['/northwind/systems/search-platform', /Search platform/],
  ['/northwind/systems/ticket-stubs', /Ticket stubs/],
  ['/northwind/systems/checkout-api/assessment', /./],
  ['/northwind/systems/checkout-api/history', /History/],
  ['/northwind/systems/checkout-api/roadmap', /./],
  ['/northwind/systems/checkout-api/forecast', /Forecast/],
  ['/northwind/systems/checkout-api/progress', /Progress/],
  ['/northwind/systems/ticket-stubs/forecast', /Forecast/],
  ['/northwind/systems/checkout-api/scans', /./],
  ['/northwind/systems/checkout-api/snapshots', /./],
  ['/northwind/systems/checkout-api/incidents', /./],
  ['/northwind/systems/checkout-api/shortcuts', /Shortcuts/],
  ['/northwind/systems/checkout-api/discussion', /Discussion/],
  ['/northwind/systems/checkout-api/activity', /Activity/],
  ['/northwind/systems/checkout-api/report', /Report/],
  ['/northwind/systems/checkout-api/trackers', /Trackers/],
  ['/northwind/systems/checkout-api/settings', /./],
  ['/northwind/portfolio', /Portfolio/],
  ['/northwind/report', /Report/],
  ['/northwind/campaigns', /Campaigns/],
  ['/northwind/activity', /Activity/],
  ['/northwind/tasks', /Tasks/],
  ['/northwind/tasks?state=all&group=stage&sort=due&blocked=no', /Tasks/],
  ['/northwind/tasks?layout=board', /Tasks/],
  ['/northwind/systems/checkout-api/tasks?group=topic', /Tasks/],
  ['/northwind/sprints', /Sprints/],
  ['/northwind/sprints?team=payments', /Sprints/],
  ['/northwind/sprints?team=payments&list=closed', /Sprints/],
  ['/northwind/shortcuts', /Shortcuts/],
  ['/northwind/members', /Members/],
  ['/northwind/teams', /Teams/],
  ['/northwind/tokens', /tokens/i],
  ['/northwind/sign-in', /Sign-in/],
  ['/northwind/channels', /Channels/],
  ['/northwind/audit', /Audit/],
  ['/northwind/weights', /Weights/],
  ['/northwind/catalogue/version', /Catalogue version/],
  ['/northwind/settings', /Settings/],
  ['/northwind/settings/github', /GitHub/],
  ['/northwind/catalogue', /Own catalogue/],
  ['/northwind/notifications', /Notifications/],
  ['/northwind/notifications/settings', /How you are told/],
  ['/account', /./],
  ['/account/security', /./],
  ['/account/sessions', /./],
  ['/account/activity', /./],
  ['/account/data', /./],
] as const;

const OUTSIDE = [
  ['/sign-in', /Sign in/],
  ['/sign-in/sso', /Single sign-on/],
  ['/sign-in/github', /Sign in/],
  ['/sign-in/sso/01990000-0000-7000-8000-000000000001?code=a&state=b', /Sign in/],
  ['/sign-up', /Create an account/],
  ['/forgot-password', /new password/],
  ['/reset-password', /new password/],
  ['/confirm-email', /Confirm/],
  ['/unsubscribe', /No more mails/],
  ['/mailbox', /Mailbox/],
  ['/shared-report', /Shared report/],
  ['/shared-report#made-up', /Shared report/],
  ['/catalogue', /Catalogue|catalogue/],
  ['/catalogue?search=sorry%2C%20too%20many%20clients%20already', /Catalogue/],
  ['/catalogue?gates=%5B%22required%22%5D&stacks=%5B%22python%22%5D', /Catalogue/],
  ['/catalogue/graph', /depends on/],
  ['/catalogue/stages/re-architecture', /./],
  ['/catalogue/DB-01', /Connection pools fit/],
  ['/catalogue/symptoms/too-many-connections', /refuses connections/],
  ['/api-docs', /API/],
] as const;

let browser: Browser;
/** Signed in to the demonstration, whose link works once. */
let storageState: BrowserContextOptions['storageState'];
beforeAll(async () => {
  browser = await launchBrowser();
});
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

type Pages = readonly (readonly [string, RegExp])[];

/** Opens each page, waits until nothing loads any more, and looks at it in each look; faults are collected. */
async function facesOf(visitor: Visitor, pages: Pages): Promise<string[]> {
  const faults: string[] = [];
  const faces = await Faces.of(visitor.page);
  for (const [path, heading] of pages) {
    await visitor.go(path);
    const first = visitor.page.getByRole('heading', { level: 1 });
    await first
      .filter({ hasText: heading })
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => faults.push(`${path}: no heading like ${heading}`));
    await visitor.page.waitForLoadState('networkidle').catch(() => undefined);
    const seen = [...(await faces.faults()), ...visitor.complaints.splice(0)];
    faults.push(...seen.map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

/** Side by side: while one waits for its page, another is read. */
async function lookAt(pages: Pages, options: BrowserContextOptions = {}): Promise<void> {
  const found = await Promise.all(
    [0, 1].map(async (half) => {
      const visitor = await visit(browser, options);
      const faults = await facesOf(
        visitor,
        pages.filter((_, place) => place % 2 === half),
      );
      await visitor.close();
      return faults;
    }),
  );
  expect(found.flat()).toEqual([]);
}

describe('every page', () => {
  it('opens for everyone where it is open, without a fault', async () => {
    await lookAt(OUTSIDE);
  });

  it('of the demonstration opens without a fault: console, content policy, width, accessibility', async () => {
    const first = await visit(browser);
    await first.go(inject('stack').demoLinks.everyPage);
    await first.page.waitForURL(/northwind/);
    // The token has done its work and must not stay in the address or its history.
    expect(first.page.url()).not.toContain('#');
    storageState = await first.page.context().storageState();
    const campaign = await startCampaign(first);
    await first.close();
    await lookAt([...INSIDE, campaign], storageState ? { storageState } : {});
  }, 400_000);

  it('shows from what its numbers are made, with the way there', async () => {
    const visitor = await visit(browser, { ...(storageState ? { storageState } : {}) });
    const faults: string[] = [];
    for (const [path, least] of TRACED) faults.push(...(await traceFaults(visitor, path, least)));
    for (const path of TRACED_AT_ONCE) {
      await visitor.go(path);
      faults.push(...(await dialogFaults(visitor.page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await visitor.go('/northwind/systems/checkout-api?trace=score');
    await visitor.page.getByRole('dialog').waitFor();
    const { low, impact } = await sumOfLines(visitor.page);
    const said = await visitor.page.getByRole('dialog').locator('p').first().innerText();
    const figure = new RegExp(String.raw`÷ ${impact} = (\d+(?:\.\d+)?)`).exec(said)?.[1];
    expect(Math.abs(Number(figure) - (100 * low) / impact)).toBeLessThan(0.06);
    // The second press leads to the answer.
    await visitor.page.getByRole('dialog').getByRole('listitem').getByRole('link').first().click();
    await visitor.page.waitForURL(/assessment\/[A-Z]+-\d+/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 240_000);

  it('that is not there says so and leads back', async () => {
    const visitor = await visit(browser);
    await visitor.go('/catalogue/DB-99');
    await visitor.page.getByText('There is nothing at this address').waitFor();
    await visitor.page.getByText('Go to the start').click();
    await visitor.page.waitForURL((url) => url.pathname === '/');
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
