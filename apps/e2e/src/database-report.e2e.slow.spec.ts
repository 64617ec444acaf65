import { randomUUID } from 'node:crypto';
import type { DatabaseReport } from '@pitwall/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { PHONE, visit } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const check = (
  given: Partial<DatabaseReport['checks'][number]>,
): DatabaseReport['checks'][number] => ({
  check: 'unindexed-foreign-keys',
  title: 'Foreign keys have an index',
  practice: 'DB-03',
  impact: 4,
  outcome: 'absent',
  confidence: 'high',
  suggests: 'started',
  message: 'One foreign key in a large table is without an index.',
  why: 'Deleting a referenced row reads the whole table.',
  threshold: 'From 10,000 rows on.',
  verify: 'Run the doctor again.',
  grant: null,
  items: [
    {
      object: 'public.order_lines_of_a_rather_long_table_name (customer_identification_number)',
      detail: 'refers to public.customers; 60,000 rows',
      mend: 'CREATE INDEX CONCURRENTLY ON public.order_lines_of_a_rather_long_table_name (customer_identification_number);',
    },
  ],
  total: 1,
  ...given,
});

const report: DatabaseReport = {
  format: 'pitwall.doctor/1',
  id: randomUUID(),
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: new Date().toISOString(),
  database: {
    name: 'shop',
    cluster: null,
    version: '18.4',
    role: 'doctor',
    standby: false,
    countedSince: null,
  },
  checks: [
    check({}),
    check({
      check: 'connections',
      title: 'Connections stay clear of the limit',
      practice: 'DB-01',
      outcome: 'present',
      items: [],
      total: 0,
      suggests: null,
    }),
    check({
      check: 'counters',
      title: 'Sequences are far from their end',
      practice: 'DB-13',
      outcome: 'not_visible',
      items: [],
      total: 0,
      suggests: null,
      grant: 'GRANT pg_read_all_data TO the role of the doctor',
    }),
  ],
  readings: [
    {
      component: 'db.transaction_ids',
      unit: 'transaction ids',
      value: 9e7,
      limit: 2 ** 31,
      growth: null,
    },
  ],
  measures: { databaseBytes: 1e9, deadlocks: 0, tables: [] },
  comparedWith: null,
  statistics: { queries: 23, milliseconds: 300 },
};

it('shows what to mend in a database, and lets the forecast follow its figures', async () => {
  const first = await visit(browser);
  await first.go(inject('stack').demoLinks.databaseReport);
  await first.page.waitForURL(/northwind/);
  const api = '/api/v1/organizations/northwind/systems/ticket-stubs';
  const call = JSON.stringify([`${api}/database-reports`, JSON.stringify(report)]);
  const status = await first.page.evaluate<{ status: number; id: string }>(
    `(([address, body]) => fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
       .then(async (answer) => ({ status: answer.status, id: (await answer.json()).scan?.id })))(${call})`,
  );
  expect(status.status).toBe(201);
  const storageState = await first.page.context().storageState();
  await first.close();
  for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, PHONE] as const) {
    const visitor = await visit(browser, { ...options, storageState });
    const { page } = visitor;
    await visitor.go(`/northwind/systems/ticket-stubs/scans/${status.id}`);
    await page.getByRole('heading', { level: 1, name: 'Database report' }).waitFor();
    await page.getByText('1 check asks for mending; 2 more ask for nothing.').waitFor();
    await page.getByText('CREATE INDEX CONCURRENTLY').first().waitFor();
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    ).toBeLessThanOrEqual(0);
    expect([await accessibilityFaults(page), visitor.complaints]).toEqual([[], []]);
    await visitor.close();
  }
  const person = await visit(browser, { storageState });
  await person.go(`/northwind/systems/ticket-stubs/scans/${status.id}`);
  await person.page.getByRole('button', { name: 'Follow in the forecast' }).click();
  await person.page.getByText('The forecast follows it: each report adds a reading.').waitFor();
  await person.close();
});
