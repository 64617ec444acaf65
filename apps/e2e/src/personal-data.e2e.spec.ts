import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PASSWORD, visit, type Visitor } from './visitor.ts';

let browser: Browser;
let dana: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  dana = await visit(browser);
  dana.page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await dana.close();
  await browser.close();
});

const press = (name: string | RegExp): Promise<void> =>
  dana.page.getByRole('button', { name }).first().click();

describe('the data of a person', () => {
  it('is written to a file by the worker, and downloaded', async () => {
    await dana.go('/sign-up');
    await dana.page.getByLabel('Your name').fill('Dana');
    await dana.page.getByLabel('E-mail').fill('dana@data.example');
    await dana.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press('Create the account');
    await dana.page.waitForURL(/start/);
    await dana.go('/account/data');
    await dana.page.getByText('No file has been made').waitFor();
    await press('Make a file');
    const link = dana.page.getByRole('link', { name: 'Download' });
    await link.waitFor();
    const [download] = await Promise.all([dana.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('pitwall-my-data.json');
  });

  it('goes with the account, after a question, and stays when they change their mind', async () => {
    await press('Delete my account…');
    await dana.page.getByLabel('Type dana@data.example to go on').fill('dana@data.example');
    await press('Delete it');
    await dana.page.getByText('Your account is about to be deleted').waitFor();
    await press('Keep my account');
    await dana.page.getByRole('button', { name: 'Delete my account…' }).waitFor();
    expect(dana.complaints).toEqual([]);
  });
});
