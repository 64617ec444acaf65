import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { receivedScanSchema, scanReportSchema, scanWithFindingsSchema } from '@pitwall/contracts';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import type { Database } from '@pitwall/server-db';
import { DomainEvents, type SystemChanged, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceService } from '../evidence.service.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../testing/evidence-world.ts';
import { sampleFinding, sampleReport } from '../testing/sample-report.ts';
import { ScansService } from './scans.service.ts';

let world: EvidenceWorld;
let database: Database;
let application: INestApplicationContext;
let northwind: TenantRequest;
let southwind: TenantRequest;
let scans: ScansService;
let evidence: EvidenceService;
let system: string;
const events: SystemChanged[] = [];

beforeAll(async () => {
  world = await openEvidenceWorld();
  ({ database, application, northwind, southwind } = world);
  application.get(DomainEvents).onSystemChanged(async (_transaction, _context, event) => {
    events.push(event);
  });
  scans = application.get(ScansService);
  evidence = application.get(EvidenceService);
});
afterAll(() => world.close());
beforeEach(async () => {
  system = await world.createSystem(northwind, 'Scanned');
  events.splice(0);
});

const GONE = { code: 'resource.not_found' };
const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();
const newest = (context: TenantRequest = northwind) =>
  database.withTenant(context, (transaction) => evidence.newest(transaction, system));

describe('receive', () => {
  it('keeps a report as it was sent', async () => {
    const [one, other] = application.get(ReleasedCatalogues).current().practices;
    const practice = one?.id ?? '';
    const report = sampleReport({
      findings: [
        sampleFinding({ practice }),
        sampleFinding({ practice, probe: 'b', outcome: 'not_visible', suggests: null }),
        sampleFinding({
          practice: other?.id ?? '',
          probe: 'a',
          outcome: 'present',
          suggests: 'in_place',
        }),
        sampleFinding({ practice: 'DB-99', probe: 'c' }),
      ],
    });
    expect(scanReportSchema.parse(report)).toEqual(report);
    const received = await scans.receive(northwind, 'scanned', report);
    expect(receivedScanSchema.parse(received)).toEqual(received);
    expect(received).toMatchObject({
      alreadyReceived: false,
      // The catalogue has no DB-99.
      suggestions: 2,
      scan: {
        reportId: report.id,
        tool: 'pitwall 0.1.0',
        commit: 'b'.repeat(40),
        outcomes: { absent: 2, not_visible: 1, present: 1 },
        skipped: 1,
        files: 12,
      },
    });
    const whole = await scans.get(northwind, system, received.scan.id);
    expect(scanWithFindingsSchema.parse(whole)).toEqual(whole);
    expect(whole.findings).toEqual(report.findings);
    expect(whole.skippedFiles).toEqual(report.skipped);
    expect(whole.suppressions).toEqual([]);
    expect((await newest())?.findings).toEqual(report.findings);
    expect(events).toEqual([{ systemId: system, cause: 'scan' }]);
  });

  it('fills in what the system is built with, where nobody has said it', async () => {
    const described = () =>
      database.withTenant(northwind, (transaction) =>
        application.get(SystemsService).find(transaction, northwind, system),
      );
    const { version } = await described();
    await scans.receive(northwind, system, sampleReport({ stacks: ['other'] }));
    expect(await described()).toMatchObject({ stacks: [], version });
    await scans.receive(northwind, system, sampleReport({ stacks: ['python', 'other', 'node'] }));
    expect(await described()).toMatchObject({ stacks: ['node', 'python'], version: version + 1 });
    await scans.receive(northwind, system, sampleReport({ stacks: ['ruby'] }));
    expect(await described()).toMatchObject({ stacks: ['node', 'python'], version: version + 1 });
  });

  it('keeps the order of many findings', async () => {
    const findings = Array.from({ length: 1000 }, (_, index) =>
      sampleFinding({ message: `finding ${index}`, locations: [] }),
    );
    const { scan } = await scans.receive(northwind, system, sampleReport({ findings }));
    expect((await scans.get(northwind, system, scan.id)).findings).toEqual(findings);
  });

  it('keeps the rest of a text that was cut in the middle of a character, or holds a NUL', async () => {
    const cut = sampleReport({
      findings: [sampleFinding({ message: 'cut \ud83d', locations: [] })],
      skipped: [{ path: 'a\u0000b', reason: 'binary' }],
    });
    const { scan } = await scans.receive(northwind, system, scanReportSchema.parse(cut));
    expect(await scans.get(northwind, system, scan.id)).toMatchObject({
      findings: [{ message: 'cut \ufffd' }],
      skippedFiles: [{ path: 'a\ufffdb' }],
    });
  });

  it('changes nothing when the same report comes again, its keys in any order', async () => {
    const report = sampleReport();
    const first = await scans.receive(northwind, system, report);
    const turned = Object.fromEntries(Object.entries(report).reverse()) as typeof report;
    const again = await scans.receive(northwind, system, turned);
    expect(again).toEqual({ ...first, alreadyReceived: true });
    expect(events).toHaveLength(1);
    expect((await scans.list(northwind, system, { limit: 20 })).items).toEqual([first.scan]);
    const audited = await database.withTenant(northwind, (transaction) =>
      transaction.auditEvent.count({ where: { subjectId: first.scan.id } }),
    );
    expect(audited).toBe(1);
  });

  it('keeps one scan when the same report comes many times at once', async () => {
    const report = sampleReport();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => scans.receive(northwind, system, report)),
    );
    expect(all.filter(({ alreadyReceived }) => !alreadyReceived)).toHaveLength(1);
    expect(new Set(all.map(({ scan }) => scan.id)).size).toBe(1);
    expect((await newest())?.findings).toHaveLength(1);
  });

  it('refuses another report under the same id and keeps the first', async () => {
    const report = sampleReport();
    await scans.receive(northwind, system, report);
    const other = { ...report, findings: [sampleFinding({ message: 'something else' })] };
    await expect(scans.receive(northwind, system, other)).rejects.toMatchObject({
      code: 'resource.conflict',
      more: { errors: [{ path: 'id' }] },
    });
    expect((await newest())?.findings).toEqual(report.findings);
  });

  it('takes the same report for another system', async () => {
    const report = sampleReport();
    const other = await world.createSystem(northwind, 'Sibling');
    await scans.receive(northwind, system, report);
    expect(await scans.receive(northwind, other, report)).toMatchObject({ alreadyReceived: false });
  });

  it('takes a report without findings', async () => {
    const received = await scans.receive(northwind, system, sampleReport({ findings: [] }));
    expect(received).toMatchObject({ suggestions: 0, scan: { outcomes: {} } });
    expect(await newest()).toMatchObject({ scan: { id: received.scan.id }, findings: [] });
  });

  it('refuses a report from the future', async () => {
    const report = sampleReport({ createdAt: minutesAgo(-120) });
    await expect(scans.receive(northwind, system, report)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'createdAt' }] },
    });
  });

  it('is not for another tenant', async () => {
    const { scan } = await scans.receive(northwind, system, sampleReport());
    await expect(scans.receive(southwind, system, sampleReport())).rejects.toMatchObject(GONE);
    await expect(scans.get(southwind, system, scan.id)).rejects.toMatchObject(GONE);
    await expect(scans.list(southwind, system, { limit: 1 })).rejects.toMatchObject(GONE);
    expect(await newest(southwind)).toBeNull();
    const own = await world.createSystem(southwind, 'Own');
    await expect(scans.get(southwind, own, scan.id)).rejects.toMatchObject(GONE);
  });
});

describe('list', () => {
  it('pages from the newest, equals included', async () => {
    const createdAt = minutesAgo(30);
    for (const minutes of [50, 10])
      await scans.receive(northwind, system, sampleReport({ createdAt: minutesAgo(minutes) }));
    for (let count = 0; count < 3; count += 1)
      await scans.receive(northwind, system, sampleReport({ createdAt }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await scans.list(northwind, system, { cursor, limit: 2 });
      seen.push(...page.items.map(({ scannedAt }) => scannedAt));
      expect(page.items.every(({ outcomes }) => outcomes.absent === 1)).toBe(true);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('does not find a scan that is not there', async () => {
    await expect(scans.get(northwind, system, randomUUID())).rejects.toMatchObject(GONE);
  });
});

describe('the newest scan', () => {
  it('is the one scanned last, in whichever order reports arrive', async () => {
    expect(await newest()).toBeNull();
    const late = await scans.receive(
      northwind,
      system,
      sampleReport({ createdAt: minutesAgo(1), findings: [sampleFinding({ message: 'late' })] }),
    );
    await scans.receive(
      northwind,
      system,
      sampleReport({ createdAt: minutesAgo(60), findings: [sampleFinding({ message: 'early' })] }),
    );
    expect(await newest()).toMatchObject({
      scan: { id: late.scan.id, systemId: system },
      findings: [{ message: 'late' }],
    });
  });

  it('counts for each repository of a system, whatever way leads to it', async () => {
    const from = (repository: string | null, minutes: number, message: string) => {
      const report = sampleReport({
        createdAt: minutesAgo(minutes),
        findings: [sampleFinding({ message })],
      });
      return scans.receive(northwind, system, {
        ...report,
        source: { ...report.source, repository },
      });
    };
    const messages = async () =>
      (await newest())?.findings.map(({ message }) => message).sort() ?? [];
    const brief = async () =>
      (
        await database.withTenant(northwind, (transaction) =>
          evidence.newestFindings(transaction, [system]),
        )
      ).get(system)?.findings.length;

    await from(null, 50, 'nowhere');
    expect(await messages()).toEqual(['nowhere']);
    await from('git@example.org:shop/api.git', 40, 'api, old');
    await from('https://example.org/shop/web', 30, 'web');
    const api = await from('https://example.org/shop/api', 20, 'api, new');
    expect(await messages()).toEqual(['api, new', 'web']);
    expect(await brief()).toBe(2);
    const found = await newest();
    expect(found?.scan.id).toBe(api.scan.id);
    const web = found?.findings.find(({ message }) => message === 'web');
    expect(web && found?.scanOf.get(web)?.scannedAt).not.toEqual(found?.scan.scannedAt);
    await from(null, 10, 'without a repository, newer than all');
    expect(await messages()).toEqual(['api, new', 'web', 'without a repository, newer than all']);
    expect(await brief()).toBe(3);
  });

  it('is found for many systems at once, in brief', async () => {
    const unscanned = await world.createSystem(northwind, 'Unscanned');
    const other = await world.createSystem(northwind, 'Other');
    const foreign = await world.createSystem(southwind, 'Foreign');
    await scans.receive(southwind, foreign, sampleReport());
    await scans.receive(northwind, other, sampleReport({ findings: [] }));
    await scans.receive(northwind, system, sampleReport({ createdAt: minutesAgo(60) }));
    const findings = [
      sampleFinding({ practice: 'DB-01', outcome: 'present', suggests: 'in_place' }),
      sampleFinding({ outcome: 'not_visible', suggests: null }),
    ];
    const last = sampleReport({ createdAt: minutesAgo(2), findings });
    const { scan } = await scans.receive(northwind, system, last);
    const wanted = [system, unscanned, other, foreign, system];
    const found = await database.withTenant(northwind, (transaction) =>
      evidence.newestFindings(transaction, wanted),
    );
    expect([...found.keys()].sort()).toEqual([system, other].sort());
    expect(found.get(system)).toEqual({
      scanId: scan.id,
      commit: last.source.commit,
      scannedAt: new Date(last.createdAt),
      findings: findings.map(({ practice, outcome, confidence, suggests }) => ({
        practice,
        outcome,
        confidence,
        suggests,
      })),
    });
    expect(found.get(other)?.findings).toEqual([]);
  });
});
