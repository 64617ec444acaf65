import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceService } from '../evidence.service.ts';
import { ScansService } from '../scans/scans.service.ts';
import { suggestionsByPractice } from '../suggestions/suggest.ts';
import { SuppressionsService } from '../suppressions/suppressions.service.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../testing/evidence-world.ts';
import { ImportsService } from './imports.service.ts';

let world: EvidenceWorld;
let database: Database;
let application: INestApplicationContext;
let northwind: TenantRequest;
let imports: ImportsService;
let system: string;

beforeAll(async () => {
  world = await openEvidenceWorld();
  ({ database, application, northwind } = world);
  imports = application.get(ImportsService);
});
afterAll(() => world.close());
beforeEach(async () => {
  system = await world.createSystem(northwind, `Shop ${randomUUID()}`);
});

const MAPPING = `
format: pitwall.sarif-mapping/1
rules:
  - { match: 'secret', practice: SE-03, name: secrets, suggests: absent, confidence: medium, none: { suggests: null, confidence: low } }`;
const at = (uri: string, startLine: number) => [
  { physicalLocation: { artifactLocation: { uri }, region: { startLine } } },
];
const send = (...results: object[]) =>
  imports.receive(northwind, system, {
    name: 'result.sarif',
    format: 'sarif',
    mapping: MAPPING,
    content: JSON.stringify({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'gitleaks', version: '8.1.0' } }, results }],
    }),
  });
const level = () =>
  database.withTenant(northwind, async (transaction) => {
    const newest = await application.get(EvidenceService).newest(transaction, system);
    return suggestionsByPractice(newest?.findings ?? []).get('SE-03')?.level ?? null;
  });

const hidden = {
  ruleId: 'secret',
  locations: at('src/a.ts', 3),
  suppressions: [
    { kind: 'external', status: 'accepted', justification: 'False positive: a test key' },
  ],
};
const open = { ruleId: 'secret', locations: at('src/b.ts', 9) };

describe('a result that its tool marks as suppressed', () => {
  it('is no finding, and is listed with its reason', async () => {
    const { scan, suggestions } = await send(hidden);
    expect(suggestions).toBe(0);
    expect(scan).toMatchObject({ suppressed: 1, outcomes: { not_visible: 1 } });
    expect(await level()).toBeNull();
    const kept = await application.get(ScansService).get(northwind, system, scan.id);
    expect(kept.findings.flatMap(({ locations }) => locations)).toEqual([]);
    const { items } = await application.get(SuppressionsService).list(northwind, system);
    expect(items).toMatchObject([
      {
        scan: scan.id,
        practice: 'SE-03',
        probe: 'sarif-secrets',
        reason: 'false_positive',
        because: 'False positive: a test key',
        path: 'src/a.ts',
        line: 3,
      },
    ]);
  });

  it('hides none of the others', async () => {
    const { scan, suggestions } = await send(hidden, open);
    expect(suggestions).toBe(1);
    expect(scan).toMatchObject({ suppressed: 1, outcomes: { absent: 1 } });
    expect(await level()).toBe('absent');
    const kept = await application.get(ScansService).get(northwind, system, scan.id);
    expect(kept.findings.flatMap(({ locations }) => locations.map(({ path }) => path))).toEqual([
      'src/b.ts',
    ]);
  });

  it('is one that a person accepted: refused or not yet looked at, it counts', async () => {
    for (const status of ['rejected', 'underReview']) {
      const { scan } = await send({ ...hidden, suppressions: [{ kind: 'external', status }] });
      expect(scan).toMatchObject({ suppressed: 0, outcomes: { absent: 1 } });
    }
  });

  it('is forgotten with the report that said so', async () => {
    await send(hidden);
    await send(open);
    expect((await application.get(SuppressionsService).list(northwind, system)).total).toBe(0);
    expect(await level()).toBe('absent');
  });
});
