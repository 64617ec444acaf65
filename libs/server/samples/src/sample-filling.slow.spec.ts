import { bundledCatalogue } from '@pitwall/catalogue';
import { AssessmentPagesService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import type { PersonRequest } from '@pitwall/server-kernel';
import { TeamsService } from '@pitwall/server-organizations';
import { TaskListsService } from '@pitwall/server-roadmap';
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
const ownerOf = (organizationId: string): TestTenant => ({ ...ana, organizationId });

describe('filling an organization of examples', () => {
  it('brings systems, answers and tasks, anew after it was changed, and no other is touched', async () => {
    const { organization } = await samples().open(personOf(ana));
    const id = await idOf(organization);
    const owner = ownerOf(id);
    await fill(id);
    const full = await samples().get(owner);
    expect(full.state).toBe('ready');
    expect(full.done).toBeGreaterThan(50);
    expect(full.done).toBe(full.total);
    const pages = application.get(AssessmentPagesService, { strict: false });
    expect(await pages.overview(owner, 'checkout-api')).toBeDefined();
    const tasks = application.get(TaskListsService, { strict: false });
    const before = await tasks.list(owner, { state: 'open', limit: 100 });
    expect(before.items.length).toBeGreaterThan(10);

    // What a person does there, and in an organization of their own.
    const teams = application.get(TeamsService, { strict: false });
    await teams.create(owner, { name: 'Wreckers', slug: 'wreckers' });
    await teams.create(ana, { name: 'Own', slug: 'own' });
    expect(await samples().reset(owner)).toMatchObject({ state: 'filling', done: 0 });
    await expect(samples().reset(owner)).rejects.toMatchObject({ code: 'resource.conflict' });
    await fill(id);
    // A job that is run again after it ended does nothing.
    await fill(id);
    const names = async (tenant: TestTenant) =>
      (await teams.list(tenant, { limit: 50 })).items.map(({ slug }) => slug);
    expect(await names(owner)).not.toContain('wreckers');
    expect(await names(owner)).toContain('box-office');
    expect(await names(ana)).toEqual(['own']);
    const after = await tasks.list(owner, { state: 'open', limit: 100 });
    expect(after.items.map(({ title }) => title)).toEqual(before.items.map(({ title }) => title));
  }, 180_000);
});
