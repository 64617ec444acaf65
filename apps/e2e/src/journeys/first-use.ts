import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { PASSWORD, visit, type Visitor } from '../visitor.ts';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));

/** A small service as people write them: sessions in the process, no time limit on a call. */
async function writeService(folder: string): Promise<void> {
  await mkdir(join(folder, 'src'));
  const dependencies = { express: '^4.21.0', 'express-session': '^1.18.0', axios: '^1.7.0' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'shop', dependencies }));
  await writeFile(
    join(folder, 'src/main.js'),
    `const express = require('express');
const session = require('express-session');
const axios = require('axios');
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.get('/orders', async (request, response) => {
  const orders = await axios.get('https://orders.example.com/v1/orders');
  response.json(orders.data);
});
app.listen(3000);
`,
  );
}

/** The main job on a running Pitwall, as a new person does it: in the browser, and with the command line. */
export const describeFirstUse = (url: () => string): void => {
  describe('a first use, from signing up to an export', () => {
    let browser: Browser;
    let folder: string;
    let ana: Visitor;

    beforeAll(async () => {
      browser = await launchBrowser();
      folder = await mkdtemp(join(tmpdir(), 'pitwall-journey-'));
      ana = await visit(browser, {}, url());
      ana.page.setDefaultTimeout(15_000);
    });
    afterAll(async () => {
      await ana.close();
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    });

    const pitwall = (parameters: string[], token: string) =>
      run(process.execPath, [cli, ...parameters], {
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          PITWALL_URL: url(),
          PITWALL_TOKEN: token,
          PITWALL_ORGANIZATION: 'southwind',
        },
      });

    let token: string;

    it('signs up and makes an organization', async () => {
      const { page } = ana;
      await ana.go('/sign-up');
      await page.getByLabel('Your name').fill('Ana Ortiz');
      await page.getByLabel('E-mail').fill('ana@southwind.example');
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('heading', { level: 1, name: 'Make your organization' }).waitFor();
      await page.getByLabel('Name', { exact: true }).fill('Southwind');
      await page.getByRole('button', { name: 'Make the organization' }).click();
      await page.waitForURL('**/southwind/systems/new');
    });

    it('describes a system with its load', async () => {
      const { page } = ana;
      await ana.go('/southwind/systems/new');
      await page.getByLabel('Name', { exact: true }).fill('Shop API');
      await page.getByRole('button', { name: /^(Next|Go on|On)/ }).click();
      await page.getByLabel('Monthly users').fill('42000');
      await page.getByLabel('Peak requests a second').fill('130');
      await page.getByLabel(/Engineers active/).fill('9');
      await page.getByRole('button', { name: /Make the system/ }).click();
      await page.getByText('Shop API is made.').waitFor();
    });

    it('makes a token where it is needed, scans and sends', async () => {
      const { page } = ana;
      await writeService(folder);
      await page.getByRole('button', { name: 'Make a token that sends scans' }).click();
      token = await page.getByLabel('API token').inputValue();
      expect(token).toMatch(/^pitwall_[0-9A-Za-z]{40}$/);
      const { stdout } = await pitwall(['scan', folder, '--push', '--system', 'shop-api'], token);
      expect(stdout).toContain('ST-02');
      await page.getByText(/The scan is here/).waitFor();
    });

    it('accepts what the scan suggests, with file and line before it', async () => {
      const { page } = ana;
      await ana.go('/southwind/systems/shop-api/assessment/ST-02');
      await page.getByText('src/main.js').first().waitFor();
      await page
        .getByRole('button', { name: /^Accept/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^Accept/ }).click();
      await dialog.waitFor({ state: 'hidden' });
    });

    it('answers by keyboard alone', async () => {
      const { page } = ana;
      await ana.go('/southwind/systems/shop-api/assessment/DB-01');
      await page
        .getByRole('heading', { name: /Connection pools fit/ })
        .first()
        .waitFor();
      await page.keyboard.press('0');
      await page
        .getByText(/Saved|saved/)
        .first()
        .waitFor();
      await page.reload();
      await page
        .getByRole('radio', { name: /Absent/ })
        .first()
        .waitFor();
      expect(
        await page
          .getByRole('radio', { name: /Absent/ })
          .first()
          .isChecked(),
      ).toBe(true);
    });

    it('sees the tasks in order with their reasons', async () => {
      const { page } = ana;
      await ana.go('/southwind/tasks');
      await page.getByText('DB-01').first().waitFor();
      await page
        .getByText(/First because/)
        .first()
        .waitFor();
    });

    it('plans a sprint', async () => {
      const { page } = ana;
      await ana.go('/southwind/sprints');
      await page
        .getByRole('button', { name: /New sprint|Make a sprint|Plan a sprint/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Sprint 1');
      await dialog.getByLabel('First day').fill('2030-01-07');
      await dialog.getByLabel('Last day').fill('2030-01-18');
      await dialog.getByLabel('Capacity').fill('20');
      await dialog.getByLabel('Share for this work').fill('50');
      await dialog.getByRole('button', { name: 'Make the sprint' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Fill Sprint 1' }).click();
      await page.getByRole('list', { name: 'Goes in' }).waitFor();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Put in/ })
        .click();
      await page.getByRole('list', { name: 'Tasks of Sprint 1' }).waitFor();
    });

    it('takes a snapshot', async () => {
      const { page } = ana;
      await ana.go('/southwind/systems/shop-api/snapshots');
      await page
        .getByRole('button', { name: /Take a snapshot/ })
        .first()
        .click();
      await page.getByRole('dialog').getByLabel('Name').fill('First look');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /snapshot/i })
        .click();
      await page.getByText('First look').first().waitFor();
    });

    it('exports the roadmap in the browser and from the command line', async () => {
      const { page } = ana;
      await ana.go('/southwind/systems/shop-api/roadmap');
      await page
        .getByRole('button', { name: /Export/ })
        .first()
        .click();
      const wide = await page.request.post('/api/v1/organizations/southwind/tokens', {
        data: { name: 'export', permissions: ['systems:read', 'exports:write'] },
        headers: { origin: url() },
      });
      const { stdout } = await pitwall(
        ['roadmap', '--system', 'shop-api', '--format', 'csv'],
        ((await wide.json()) as { token: string }).token,
      );
      expect(stdout).toContain('DB-01');
    });

    it('has brought no error, no refusal by the content policy, no request elsewhere', () => {
      expect(ana.complaints).toEqual([]);
    });
  });
};
