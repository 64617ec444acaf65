import type { INestApplicationContext } from '@nestjs/common';
import { receivedScanSchema, shownDatabaseReportSchema } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import { ComponentsService } from '@pitwall/server-forecast';
import type { TenantRequest } from '@pitwall/server-kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceService } from '../evidence.service.ts';
import { ImportsService } from '../imports/imports.service.ts';
import { ScansService } from '../scans/scans.service.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../testing/evidence-world.ts';
import { sampleCheck, sampleDatabaseReport } from '../testing/sample-database-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { DatabaseReportsService } from './database-reports.service.ts';

let world: EvidenceWorld;
let database: Database;
let application: INestApplicationContext;
let northwind: TenantRequest;
let southwind: TenantRequest;
let reports: DatabaseReportsService;
let system: string;

beforeAll(async () => {
  world = await openEvidenceWorld();
  ({ database, application, northwind, southwind } = world);
  reports = application.get(DatabaseReportsService);
});
afterAll(() => world.close());
beforeEach(async () => {
  system = await world.createSystem(northwind, 'Examined');
});

const newest = () =>
  database.withTenant(northwind, (transaction) =>
    application.get(EvidenceService).newest(transaction, system),
  );
const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

describe('a report about a database', () => {
  it('is kept with its findings, and the same again changes nothing', async () => {
    const report = sampleDatabaseReport();
    const received = await reports.receive(northwind, system, report);
    expect(receivedScanSchema.parse(received)).toEqual(received);
    expect(received).toMatchObject({
      alreadyReceived: false,
      suggestions: 1,
      scan: { kind: 'database', subject: 'postgresql/shop', outcomes: { absent: 1 }, commit: null },
    });
    const again = await reports.receive(northwind, system, report);
    expect(again).toMatchObject({ alreadyReceived: true, scan: { id: received.scan.id } });
    await expect(
      reports.receive(northwind, system, { ...report, checks: [] }),
    ).rejects.toMatchObject({ code: 'resource.conflict' });
    const shown = await reports.get(northwind, system, received.scan.id);
    expect(shownDatabaseReportSchema.parse(shown)).toEqual(shown);
    expect(shown.report).toEqual(report);
    expect((await newest())?.findings).toMatchObject([
      {
        probe: 'doctor-unindexed-foreign-keys',
        practice: 'DB-03',
        locations: [{ path: 'shop: public.orders (customer_id)' }],
      },
    ]);
  });

  it('stands beside scans of the code and imports, and none replaces another', async () => {
    const scans = application.get(ScansService);
    await scans.receive(northwind, system, sampleReport({ createdAt: minutesAgo(30) }));
    await reports.receive(northwind, system, sampleDatabaseReport({ createdAt: minutesAgo(20) }));
    const imported = await application.get(ImportsService).receive(northwind, system, {
      name: 'x.sarif',
      content: JSON.stringify({
        version: '2.1.0',
        runs: [
          { tool: { driver: { name: 'gitleaks' } }, results: [{ ruleId: 'a' }, { ruleId: 'b' }] },
        ],
      }),
    });
    expect(imported).toMatchObject({
      suggestions: 1,
      scan: { kind: 'import', subject: 'sarif gitleaks' },
    });
    const found = await newest();
    expect(found?.scan.kind).toBe('code');
    expect(new Set(found?.findings.map(({ probe }) => probe))).toEqual(
      new Set(['session-store-in-process', 'doctor-unindexed-foreign-keys', 'sarif-secrets']),
    );
    // The index was made: the newer report replaces the older one of the same database.
    await reports.receive(
      northwind,
      system,
      sampleDatabaseReport({ checks: [sampleCheck({ outcome: 'present', items: [], total: 0 })] }),
    );
    const outcomes = (await newest())?.findings
      .filter(({ practice }) => practice === 'DB-03')
      .map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['present']);
  });

  it('is refused from the future, and hidden from other organizations', async () => {
    await expect(
      reports.receive(northwind, system, sampleDatabaseReport({ createdAt: minutesAgo(-600) })),
    ).rejects.toMatchObject({ code: 'request.invalid' });
    const { scan } = await reports.receive(northwind, system, sampleDatabaseReport());
    for (const attempt of [
      () => reports.get(southwind, system, scan.id),
      () => reports.receive(southwind, system, sampleDatabaseReport()),
      () =>
        reports.follow(southwind, system, scan.id, {
          components: [{ component: 'db.connections' }],
        }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('tells a scan of code apart', async () => {
    const { scan } = await application.get(ScansService).receive(northwind, system, sampleReport());
    await expect(reports.get(northwind, system, scan.id)).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });
});

describe('figures', () => {
  const components = async () => {
    const { items } = await application.get(ComponentsService).list(northwind, system);
    return Object.fromEntries(items.map((item) => [item.component, item]));
  };

  it('are offered, adopted by a person, and followed from then on', async () => {
    const { scan } = await reports.receive(northwind, system, sampleDatabaseReport());
    const offered = await reports.get(northwind, system, scan.id);
    expect(offered.figures.map(({ component, state }) => [component, state])).toEqual([
      ['db.connections', 'offered'],
      ['db.disk', 'needs_limit'],
    ]);
    expect(await components()).toEqual({});
    await expect(
      reports.follow(northwind, system, scan.id, { components: [{ component: 'db.disk' }] }),
    ).rejects.toMatchObject({ more: { errors: [{ path: 'components.0.limit' }] } });
    expect(await components()).toEqual({});
    const { figures } = await reports.follow(northwind, system, scan.id, {
      components: [{ component: 'db.connections' }, { component: 'db.disk', limit: 100 }],
    });
    expect(figures.every(({ state }) => state === 'followed')).toBe(true);
    expect(await components()).toMatchObject({
      'db.connections': { limit: 97, limitIs: 'configured', breaksAt: 'hard', peak: { value: 40 } },
      'db.disk': { limit: 100, limitIs: 'guessed', growth: { low: 1, likely: 2, high: 3 } },
    });
    // Adopting again adds nothing; the next report is followed by itself, with the limit as it is then.
    await reports.follow(northwind, system, scan.id, {
      components: [{ component: 'db.connections' }],
    });
    await reports.receive(
      northwind,
      system,
      sampleDatabaseReport({
        readings: [
          { component: 'db.connections', unit: 'connections', value: 55, limit: 197, growth: null },
          { component: 'db.disk', unit: 'TB', value: 1, limit: null, growth: null },
        ],
      }),
    );
    expect(await components()).toMatchObject({
      'db.connections': { limit: 197, peak: { value: 55, source: 'pitwall doctor' } },
      'db.disk': { limit: 100, peak: { value: 12 } },
    });
  });

  it('are refused where the report has none of that name', async () => {
    const { scan } = await reports.receive(northwind, system, sampleDatabaseReport());
    await expect(
      reports.follow(northwind, system, scan.id, { components: [{ component: 'api.cpu' }] }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('an import', () => {
  it('is refused with what is wrong, and sent twice changes nothing', async () => {
    const imports = application.get(ImportsService);
    const content =
      '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"gitleaks"}},"results":[{"ruleId":"a"}]}]}';
    await expect(
      imports.receive(northwind, system, { name: 'x', content: content.slice(0, 60) }),
    ).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'content', message: expect.stringContaining('cut off') }] },
    });
    await expect(
      imports.receive(northwind, system, { name: 'x', content, mapping: 'rules: 3' }),
    ).rejects.toMatchObject({ more: { errors: [{ path: 'mapping' }] } });
    const first = await imports.receive(northwind, system, { name: 'x', content });
    const second = await imports.receive(northwind, system, { name: 'renamed', content });
    expect([first.alreadyReceived, second.alreadyReceived]).toEqual([false, true]);
    expect(second.scan.id).toBe(first.scan.id);
  });
});
