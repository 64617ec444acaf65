import type { INestApplicationContext } from '@nestjs/common';
import {
  SUPPRESSIONS_LISTED,
  standingSuppressionsSchema,
  type Suppression,
} from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceService } from '../evidence.service.ts';
import { ScansService } from '../scans/scans.service.ts';
import { suggestionsByPractice } from '../suggestions/suggest.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../testing/evidence-world.ts';
import { sampleFinding, sampleReport } from '../testing/sample-report.ts';
import { SuppressionsService } from './suppressions.service.ts';

let world: EvidenceWorld;
let database: Database;
let application: INestApplicationContext;
let northwind: TenantRequest;
let southwind: TenantRequest;
let scans: ScansService;
let suppressions: SuppressionsService;
let system: string;

beforeAll(async () => {
  world = await openEvidenceWorld();
  ({ database, application, northwind, southwind } = world);
  scans = application.get(ScansService);
  suppressions = application.get(SuppressionsService);
});
afterAll(() => world.close());
beforeEach(async () => {
  system = await world.createSystem(northwind, 'Shop');
});

const placed: Suppression = {
  probe: 'session-store-in-process',
  reason: 'false_positive',
  because: 'A test key of the vendor.',
  path: 'src/server.ts',
  line: 12,
  until: null,
  statedIn: 'src/server.ts:11',
  statedBy: { name: 'Ada Lovelace', on: '2026-03-01' },
};
const whole: Suppression = {
  probe: 'tracing',
  reason: 'elsewhere',
  because: 'The platform attaches its agent.',
  path: null,
  line: null,
  until: '2027-01-31',
  statedIn: '.pitwall.yml:4',
};
const from = (repository: string) => ({
  source: { commit: 'b'.repeat(40), branch: 'main', repository, modified: false },
});
const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

describe('suppressions', () => {
  it('are kept with their scan, and listed with practice and repository', async () => {
    const { scan } = await scans.receive(
      northwind,
      system,
      sampleReport({ ...from('https://example.com/shop'), suppressed: [placed, whole] }),
    );
    expect(scan.suppressed).toBe(2);
    expect((await scans.get(northwind, system, scan.id)).suppressions).toEqual([placed, whole]);
    const listed = await suppressions.list(northwind, system);
    expect(standingSuppressionsSchema.parse(listed)).toEqual(listed);
    const subject = scan.subject;
    expect(listed).toEqual({
      total: 2,
      items: [
        { ...placed, scan: scan.id, subject, practice: 'ST-01' },
        { ...whole, scan: scan.id, subject, practice: null },
      ],
    });
  });

  it('stand while the newest scan of their repository states them', async () => {
    const send = (repository: string, minutes: number, suppressed: Suppression[]) =>
      scans.receive(
        northwind,
        system,
        sampleReport({ ...from(repository), createdAt: minutesAgo(minutes), suppressed }),
      );
    await send('https://example.com/shop', 30, [placed]);
    await send('https://example.com/mail', 20, [whole]);
    expect((await suppressions.list(northwind, system)).total).toBe(2);
    await send('https://example.com/shop', 10, []);
    const { items } = await suppressions.list(northwind, system);
    expect(items.map(({ probe }) => probe)).toEqual(['tracing']);
  });

  it('never count as absent, whatever the report says of the probe', async () => {
    const finding = sampleFinding({ probe: 'tracing', practice: 'MO-05' });
    const { scan, suggestions } = await scans.receive(
      northwind,
      system,
      sampleReport({ findings: [finding], suppressed: [whole] }),
    );
    expect(suggestions).toBe(0);
    expect(scan.outcomes).toEqual({ not_visible: 1 });
    const newest = await database.withTenant(northwind, (transaction) =>
      application.get(EvidenceService).newest(transaction, system),
    );
    expect(suggestionsByPractice(newest?.findings ?? []).get('MO-05')?.level).toBeNull();
  });

  it('are listed up to a bound, with how many there are', async () => {
    const many = Array.from({ length: 600 }, (_, index) => ({ ...placed, line: index + 1 }));
    await scans.receive(northwind, system, sampleReport({ suppressed: many }));
    const { items, total } = await suppressions.list(northwind, system);
    expect([items.length, total]).toEqual([SUPPRESSIONS_LISTED, 600]);
    expect(items.at(-1)?.line).toBe(SUPPRESSIONS_LISTED);
  });

  it('are none where nothing was scanned, and nobody else’s', async () => {
    expect(await suppressions.list(northwind, system)).toEqual({ items: [], total: 0 });
    await scans.receive(northwind, system, sampleReport({ suppressed: [placed] }));
    await expect(suppressions.list(southwind, system)).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });
});
