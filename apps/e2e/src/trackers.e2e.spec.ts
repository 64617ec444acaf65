import { createHmac, randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { type JiraServer, startJiraServer } from './jira-server.ts';
import { ask, signUp } from './signed-up.ts';
import { PHONE, visit, type Visitor } from './visitor.ts';

const AT = '/harbour/systems/shop/trackers';
let browser: Browser;
let server: JiraServer;
let ana: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startJiraServer();
  ana = await visit(browser);
  ana.page.setDefaultTimeout(20_000);
  await signUp(ana, 'Ana', 'ana@harbour.example');
  await ask(ana, 'POST', '/organizations', { name: 'Harbour' });
  await ask(ana, 'POST', '/organizations/harbour/systems', { name: 'Shop' });
  for (const practice of ['DB-05', 'SE-03'])
    await ask(ana, 'PUT', `/organizations/harbour/systems/shop/answers/${practice}`, {
      state: 'absent',
      version: 0,
    });
});
afterAll(async () => {
  await ana?.close();
  await browser?.close();
  await server?.close();
});

const press = (name: string | RegExp): Promise<void> =>
  ana.page.getByRole('button', { name }).first().click();
const choose = async (label: string, option: string): Promise<void> => {
  await ana.page.getByRole('combobox', { name: label }).click();
  await ana.page.getByRole('option', { name: option, exact: true }).click();
  // It fades, and is judged only once it is gone.
  await ana.page.getByRole('listbox').waitFor({ state: 'hidden' });
};
/** The first task of the system. */
async function makeDue(dueOn: string): Promise<void> {
  const tasks = '/organizations/harbour/tasks';
  const { items } = await ask<{ items: { id: string; version: number }[] }>(
    ana,
    'GET',
    `${tasks}?system=shop&limit=1`,
  );
  const [task] = items;
  if (!task) throw new Error('There is no task.');
  await ask(ana, 'PATCH', `${tasks}/${task.id}`, { dueOn, version: task.version });
}
const folder = process.env['PITWALL_SCREENSHOTS'];
/** For people to look at, where a folder is named. */
async function picture(name: string): Promise<void> {
  if (folder === undefined) return;
  for (const [size, viewport] of [
    ['desktop', { width: 1440, height: 900 }],
    ['phone', PHONE.viewport],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await ana.page.setViewportSize(viewport);
      await ana.page.emulateMedia({ colorScheme });
      await ana.page.waitForTimeout(150);
      await ana.page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` });
    }
  await ana.page.setViewportSize({ width: 1280, height: 900 });
  await ana.page.emulateMedia({ colorScheme: 'light' });
}

describe('a system in step with a tracker, in a browser', () => {
  it('asks each tracker’s own questions', async () => {
    await ana.go(AT);
    await press('Connect a tracker');
    for (const [tracker, question] of [
      ['GitLab', 'Project'],
      ['Linear', 'Team'],
      ['Jira', 'Project key'],
    ] as const) {
      await choose('Tracker', tracker);
      await ana.page.getByLabel(question, { exact: true }).waitFor();
      expect(await accessibilityFaults(ana.page)).toEqual([]);
      await picture(`connect-${tracker}`);
    }
  });

  it('connects a project of Jira, and says at once when it lets nobody in', async () => {
    await press('Connect');
    const token = ana.page.getByLabel('API token');
    await token.and(ana.page.locator('[aria-describedby]')).waitFor();
    expect(await ana.page.getByRole('dialog').getByText('Fill this in.').count()).toBe(1);
    server.letsIn = false;
    await ana.page.getByLabel('Site').fill(server.site);
    await ana.page.getByLabel('Project key').fill('SHOP');
    await ana.page.getByLabel('E-mail of the account').fill('ada@acme.example');
    await ana.page.getByLabel('API token').fill('a-token-of-ana-at-jira');
    await press('Connect');
    await ana.page.getByRole('heading', { name: 'Jira · SHOP' }).waitFor();
    await ana.page.getByText('The tracker does not let Pitwall in.').waitFor();
    await ana.page.getByText('Jira answered 401: Client must be authenticated.').waitFor();
    expect(await accessibilityFaults(ana.page)).toEqual([]);
    server.letsIn = true;
    await ana.go(AT);
    await ana.page.getByRole('button', { name: 'See what a sync would do' }).waitFor();
  });

  it('takes what the project offers, and who is who by e-mail', async () => {
    await press('Settings');
    await choose('Status when done', 'Done');
    await choose('Field of the estimate, in days', 'Story point estimate');
    await choose('Priority', 'By the impact of the practice');
    const urgent = ana.page.getByRole('combobox', { name: 'Of impact 5' });
    await expect.poll(() => urgent.textContent()).toContain('Highest');
    await choose('Of less impact', 'Lowest');
    await ana.page.getByLabel('More labels').fill('readiness, ours');
    await ana.page.getByLabel('Looked at every').fill('30');
    expect(await accessibilityFaults(ana.page)).toEqual([]);
    await picture('settings-Jira');
    await press('Save');
    await ana.page.getByText('Saved').waitFor();
    const { items } = await ask<{ items: object[] }>(
      ana,
      'GET',
      '/organizations/harbour/systems/shop/trackers',
    );
    expect(items).toMatchObject([
      {
        options: { doneStatus: 'Done', estimateField: 'customfield_10016', issueType: null },
        mapping: {
          everyMinutes: 30,
          labels: ['readiness', 'ours'],
          priorities: { urgent: 'Highest', high: 'High', medium: 'Medium', low: 'Lowest' },
        },
      },
    ]);
  });

  it('shows from the roadmap what a sync would do, and does it when somebody says so', async () => {
    await makeDue('2031-01-31');
    await ana.go('/harbour/systems/shop/roadmap');
    await press('Sync');
    await press('See what a sync would do');
    await ana.page.getByRole('button', { name: 'Do it' }).first().waitFor();
    expect(server.jira.withLabel('pitwall')).toEqual([]);
    await picture('compared');
    await ana.page.getByRole('button', { name: 'Do it' }).first().click();
    await expect
      .poll(() => server.jira.withLabel('pitwall').length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    await ana.page.getByText('In step.').waitFor();
  });

  it('shows what changed since field by field, before and after, and in another window too', async () => {
    const other = await ana.page.context().newPage();
    await other.goto(AT);
    await other.getByText('In step.').waitFor();
    await makeDue('2031-02-14');
    await press('Compare again');
    const due = ana.page.locator('dl > div', { hasText: 'Due' });
    await due.locator('del').waitFor();
    expect(await due.locator('del, ins').allInnerTexts()).toEqual(['Jan 31, 2031', 'Feb 14, 2031']);
    expect(await accessibilityFaults(ana.page)).toEqual([]);
    await other.getByRole('button', { name: 'Do it' }).waitFor();
    await press('Do it');
    await ana.page.getByText('In step.').waitFor();
    await other.getByText('In step.').waitFor();
    await other.close();
  });

  it('sees come back what was closed there, told by a webhook', async () => {
    await ana.go(AT);
    await press('Be told at once');
    const secret = await ana.page.getByLabel('Secret', { exact: true }).inputValue();
    const url =
      (await ana.page.getByRole('group', { name: 'Payload URL' }).textContent())?.trim() ?? '';
    await picture('webhook');
    await press('Done');
    const [issue] = server.jira.withLabel('pitwall');
    if (!issue) throw new Error('There is no issue.');
    issue.status = '4';
    const body = JSON.stringify({
      webhookEvent: 'jira:issue_updated',
      issue: { key: 'SHOP-1', fields: { project: { key: 'SHOP' } } },
    });
    const tell = async (key: string): Promise<number> => {
      const signature = createHmac('sha256', key).update(body).digest('hex');
      const { status } = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-atlassian-webhook-identifier': randomUUID(),
          'x-hub-signature': `sha256=${signature}`,
        },
        body,
      });
      return status;
    };
    expect(await tell('entered wrongly')).toBe(401);
    await ana.go(AT);
    const refused = ana.page.getByText('What the tracker told was refused.');
    await refused.waitFor();
    await picture('webhook-refused');
    expect(await accessibilityFaults(ana.page)).toEqual([]);
    expect(await tell(secret)).toBe(202);
    await ana.go(AT);
    await ana.page.getByText(/^Told something/).waitFor();
    expect(await refused.count()).toBe(0);
    const states = async () =>
      (
        await ask<{ items: { state: string }[] }>(
          ana,
          'GET',
          '/organizations/harbour/tasks?system=shop&limit=100',
        )
      ).items.map(({ state }) => state);
    await expect.poll(states, { timeout: 20_000 }).toContain('done_unverified');
    expect(ana.complaints).toEqual([]);
  });

  it('lets go of a link, the webhook and the project after a question, and says so', async () => {
    await ana.go(AT);
    await press(/^Unlink /);
    const question = ana.page.getByRole('alertdialog');
    await question.getByText('While the issue carries Pitwall’s marker').waitFor();
    await question.getByRole('button', { name: 'Unlink' }).click();
    await ana.page.getByText('is unlinked').waitFor();
    await press('Remove the webhook…');
    await question.getByRole('button', { name: 'Remove it' }).click();
    await ana.page.getByText('The webhook is removed').waitFor();
    await press('Disconnect');
    await question.getByRole('button', { name: 'Disconnect' }).click();
    await ana.page.getByText('SHOP is disconnected').waitFor();
    await ana.page.getByText('No tracker is connected').waitFor();
    expect(ana.complaints).toEqual([]);
  });
});
