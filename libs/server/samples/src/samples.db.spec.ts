import { bundledCatalogue } from '@pitwall/catalogue';
import { PITWALL_JOBS } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import type { PersonRequest } from '@pitwall/server-kernel';
import { TeamsService } from '@pitwall/server-organizations';
import {
  createTenant,
  createTestDatabase,
  openFeatures,
  type PublishedEvent,
  queueThatKeeps,
  releaseCatalogue,
  type TestTenant,
} from '@pitwall/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SampleFillHandler } from './filling/sample-fill.handler.ts';
import { SampleRepository } from './organizations/sample.repository.ts';
import { SamplesService } from './organizations/samples.service.ts';
import { SamplesHttpModule, SamplesJobsModule } from './samples.module.ts';

let database: Database;
let application: INestApplicationContext;
let drop: () => Promise<void>;
let ana: TestTenant;

beforeAll(async () => {
  const clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 10_000 });
  const published: PublishedEvent[] = [];
  application = await openFeatures(
    database,
    queueThatKeeps(published),
    SamplesHttpModule,
    SamplesJobsModule,
  );
  await releaseCatalogue(database, bundledCatalogue());
  drop = async () => {
    await application.close();
    await database.close();
    await clone.drop();
  };
  ana = await createTenant(database, 'ana');
});
afterAll(() => drop());

const personOf = ({ userId }: TestTenant): PersonRequest => ({
  userId,
  requestId: 'test',
  address: null,
  principal: {
    kind: 'person',
    userId,
    email: 'ana@ana.example',
    emailConfirmed: true,
    name: 'Ana',
    memberships: [],
    sessionId: 'test',
    authenticatedAt: new Date(),
  },
});

const samples = () => application.get(SamplesService, { strict: false });
const jobsOf = (organizationId: string) =>
  database.withTenant({ organizationId }, (transaction) =>
    transaction.outboxJob.findMany({ where: { name: 'sample.fill' }, select: { id: true } }),
  );
const idOf = async (slug: string): Promise<string> =>
  (
    await database.withSystem('fill a sample organization', (transaction) =>
      transaction.organization.findUniqueOrThrow({ where: { slug } }),
    )
  ).id;
const fill = (organizationId: string) =>
  application.get(SampleFillHandler, { strict: false }).handle(
    { organizationId },
    {
      organizationId,
      jobId: 'test',
      requestId: null,
      attempt: 1,
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  );

describe('an organization of examples', () => {
  it('is one for each person, filled by one job however often it is asked for', async () => {
    const [first, second] = await Promise.all([
      samples().open(personOf(ana)),
      samples().open(personOf(ana)),
    ]);
    expect(first).toMatchObject({ state: 'filling', done: 0 });
    expect(second.organization).toBe(first.organization);
    expect(await samples().open(personOf(ana))).toMatchObject({ organization: first.organization });
    expect(await jobsOf(await idOf(first.organization))).toHaveLength(1);
    expect(PITWALL_JOBS.map(({ name }) => name)).toContain('sample.fill');
  });

  it('filled anew has nothing left of what its person has put in', async () => {
    const { organization } = await samples().open(personOf(ana));
    const organizationId = await idOf(organization);
    const kept = (table: (transaction: TenantTransaction) => Promise<number>) =>
      database.withTenant({ organizationId }, table);
    await database.withTenant({ organizationId }, async (transaction) => {
      await transaction.campaign.create({
        data: {
          organizationId,
          name: 'Restores',
          description: '',
          goal: 'met',
          dueOn: new Date(),
          practices: ['DB-05'],
        },
      });
      await transaction.reportRun.create({
        data: { organizationId, format: 'pdf', state: 'waiting' },
      });
      await transaction.reportSchedule.create({
        data: { organizationId, day: 1, recipientIds: [ana.userId] },
      });
      await transaction.reportShare.create({
        data: {
          organizationId,
          tokenHash: 'none',
          title: 'Own',
          report: {},
          expiresAt: new Date(Date.now() + 86_400_000),
        },
      });
    });
    await application.get(SampleRepository, { strict: false }).empty(organizationId);
    expect(await kept((transaction) => transaction.campaign.count())).toBe(0);
    expect(await kept((transaction) => transaction.reportRun.count())).toBe(0);
    expect(await kept((transaction) => transaction.reportSchedule.count())).toBe(0);
    expect(await kept((transaction) => transaction.reportShare.count())).toBe(0);
  });

  it('is not what another organization is', async () => {
    await expect(samples().get(ana)).rejects.toMatchObject({ code: 'resource.not_found' });
    await expect(samples().reset(ana)).rejects.toMatchObject({ code: 'resource.not_found' });
    const teams = application.get(TeamsService, { strict: false });
    await teams.create(ana, { name: 'Own', slug: 'own' });
    // A forged job does not empty it.
    await fill(ana.organizationId);
    const { items } = await teams.list(ana, { limit: 50 });
    expect(items.map(({ slug }) => slug)).toEqual(['own']);
  });
});
