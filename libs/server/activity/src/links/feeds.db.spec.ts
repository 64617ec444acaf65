import type { CreatedFeed, CreateFeed } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { SystemRegistry } from '@pitwall/server-systems';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  queueThatKeeps,
  releaseCatalogue,
  smallCatalogue,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ActivityModule } from '../activity.module.ts';
import { FeedLinksService } from './feed-links.service.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
let application: INestApplicationContext;
let database: Database;
let drop: () => Promise<void>;
let feeds: FeedLinksService;
let ana: TestTenant;
let shop: TestSystem;
let count = 0;
let kept = 0;

beforeAll(async () => {
  const clone = await createTestDatabase();
  drop = () => clone.drop();
  database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 10_000 });
  application = await openFeatures(database, queueThatKeeps([]), ActivityModule);
  feeds = application.get(FeedLinksService, { strict: false });
  await releaseCatalogue(database, smallCatalogue());
});
afterAll(async () => {
  await application.close();
  await database.close();
  await drop();
});
beforeEach(async () => {
  ana = await createTenant(database, `northwind-${(count += 1)}`);
  shop = await system('shop');
});

const system = (slug: string): Promise<TestSystem> =>
  createTestSystem(database, ana, { slug: `${slug}-${count}`, catalogueVersion: '2020.1' });
const feed = async (kind: CreateFeed['kind'], about?: TestSystem): Promise<string> => {
  const asked = { kind, ...(about ? { system: about.slug } : {}) };
  const { address }: CreatedFeed = await feeds.create(ana, asked);
  return new URL(address).pathname.split('/').at(-2) ?? '';
};
interface Kept {
  practice: string;
  at: TestSystem;
  evidenceAt?: string;
  riskExpiresAt?: string;
}
const keep = (answers: readonly Kept[]) =>
  database.withTenant(ana, (transaction) =>
    transaction.answer.createMany({
      data: answers.map(({ practice, at, evidenceAt, riskExpiresAt }) => ({
        // In the order in which they were answered, as all ids are.
        id: `01990000-0000-7000-8000-${String((kept += 1)).padStart(12, '0')}`,
        organizationId: ana.organizationId,
        systemId: at.id,
        practiceId: practice,
        state: riskExpiresAt === undefined ? 'proven' : 'accepted_risk',
        source: 'person',
        version: 1,
        answeredAt: NOW,
        evidenceAt: evidenceAt ?? null,
        riskExpiresAt: riskExpiresAt ?? null,
        approvedAt: riskExpiresAt === undefined ? null : NOW,
      })),
    }),
  );

describe('Atom feeds of one organization', () => {
  it('are each its own for a reader: an id that stays, and a title that says of what', async () => {
    const all = await feed('activity');
    const ofShop = await feed('activity', shop);
    const headOf = async (token: string) => {
      const [head = ''] = (await feeds.atom(token, NOW)).split('<entry>');
      return {
        id: /<id>(.*?)<\/id>/.exec(head)?.[1],
        title: /<title>(.*?)<\/title>/.exec(head)?.[1],
      };
    };
    const [whole, narrowed] = [await headOf(all), await headOf(ofShop)];
    expect(whole.id).not.toBe(narrowed.id);
    expect(narrowed.title).toContain(shop.slug);
    expect(await headOf(all)).toEqual(whole);
    expect(await headOf(await feed('activity', shop))).toEqual(narrowed);
  });
});

describe('a calendar', () => {
  it('tells what is to come, however much of the past an organization has', async () => {
    // In one statement, and older than what is kept below.
    await database.withTenant(
      ana,
      (transaction) => transaction.$executeRaw`
        INSERT INTO answer (id, organization_id, system_id, practice_id, state, source, answered_at,
                            risk_expires_at, approved_at, version)
        SELECT ('01980000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${ana.organizationId}::uuid,
               ${shop.id}::uuid, 'OLD-' || n, 'accepted_risk', 'person', '2024-01-01', '2024-01-02', '2024-01-01', 1
        FROM generate_series(1, 2100) n`,
    );
    await keep([
      { practice: 'DB-05', at: shop, riskExpiresAt: '2026-12-01T12:00:00Z' },
      { practice: 'MO-01', at: shop, evidenceAt: '2026-11-01T12:00:00Z' },
    ]);
    const text = await feeds.calendar(await feed('calendar'), NOW);
    expect(text).toContain('Accepted risk ends: DB-05');
    expect(text).toContain('Evidence runs out: MO-01');
    expect(text).not.toContain('OLD-');
  });

  it('tells the day that it is where the organization is', async () => {
    await database.withTenant(ana, (transaction) =>
      transaction.organization.update({
        where: { id: ana.organizationId },
        data: { timeZone: 'America/New_York' },
      }),
    );
    // The end of 30 November in New York, as its page sends it.
    await keep([{ practice: 'DB-05', at: shop, riskExpiresAt: '2026-12-01T04:59:59Z' }]);
    const text = await feeds.calendar(await feed('calendar'), NOW);
    expect(text).toContain('DTSTART;VALUE=DATE:20261130');
    expect(text).toContain('DTEND;VALUE=DATE:20261201');
  });

  it('of a system that is archived tells nothing any more', async () => {
    const token = await feed('calendar', shop);
    await keep([{ practice: 'DB-05', at: shop, riskExpiresAt: '2026-12-01T12:00:00Z' }]);
    await database.withTenant(ana, async (transaction) => {
      const { teamId } = await transaction.system.findFirstOrThrow({ where: { id: shop.id } });
      await transaction.sprint.create({
        data: {
          organizationId: ana.organizationId,
          teamId,
          name: 'Sprint 1',
          startsOn: new Date('2026-11-16'),
          endsOn: new Date('2026-11-29'),
          capacityDays: 10,
          debtShare: 1,
        },
      });
    });
    const before = await feeds.calendar(token, NOW);
    expect(before).toContain('Sprint 1');
    expect(before).toContain('DB-05');
    await application.get(SystemRegistry, { strict: false }).archive(ana, shop.slug);
    expect(await feeds.calendar(token, NOW)).not.toContain('VEVENT');
  });
});
