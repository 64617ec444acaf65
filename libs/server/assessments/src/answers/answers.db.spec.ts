import type { INestApplicationContext } from '@nestjs/common';
import { type WriteAnswer, writeAnswerSchema } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { DomainEvents, type SystemChanged, type TenantRequest } from '@pitwall/server-kernel';
import {
  addMember,
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestSystem,
} from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssessmentsModule } from '../assessments.module.ts';
import { AnswersService } from './answers.service.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let answers: AnswersService;
let ana: TenantRequest;
let ben: TenantRequest;
let alone: TenantRequest;
let system: TestSystem;
let count = 0;
const events: SystemChanged[] = [];

const newSystem = (tenant: TenantRequest): Promise<TestSystem> =>
  createTestSystem(database, tenant as Parameters<typeof createTestSystem>[1], {
    slug: `shop-${(count += 1)}`,
    catalogueVersion: '2020.1',
    declaredStage: 're-architecture',
  });

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 5_000 });
  application = await openFeatures(database, AssessmentsModule);
  await releaseCatalogue(database, smallCatalogue());
  application.get(DomainEvents).onSystemChanged(async (_transaction, _context, event) => {
    events.push(event);
  });
  const northwind = await createTenant(database, 'northwind');
  ana = northwind;
  ben = await addMember(database, northwind, 'Ben');
  alone = await createTenant(database, 'southwind');
  answers = application.get(AnswersService);
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});
beforeEach(async () => {
  system = await newSystem(ana);
  events.splice(0);
});

const write = (
  tenant: TenantRequest,
  practice: string,
  given: Partial<WriteAnswer> & { state: WriteAnswer['state'] },
  where: string = system.slug,
) => answers.write(tenant, where, practice, writeAnswerSchema.parse({ version: 0, ...given }));

const GONE = { code: 'resource.not_found' };
const CHANGED = { code: 'resource.changed' };
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const RISK = { state: 'accepted_risk', level: 'absent', note: 'Later.' } as const;
const AWAY = {
  state: 'not_applicable',
  note: 'We have none.',
  notApplicableReason: 'no_such_component',
} as const;

describe('answering', () => {
  it('keeps who, when and every version, and tells that the system changed', async () => {
    const first = await write(ana, 'DB-05', { state: 'absent', note: 'Nothing.' });
    expect(first).toMatchObject({
      practice: 'DB-05',
      title: 'Practice DB-05 holds',
      standing: { standing: 'open', claimed: 'absent' },
      answer: { state: 'absent', version: 1, source: 'person', answeredBy: 'owner of northwind' },
      evidence: [],
    });
    const second = await write(ben, 'DB-05', {
      state: 'proven',
      version: 1,
      note: 'Restored last night.',
      evidenceUrl: 'https://ci.example/restore/7',
    });
    expect(second).toMatchObject({
      standing: { standing: 'met', reads: 'proven', evidence: 'fresh' },
      answer: { state: 'proven', version: 2, answeredBy: 'Ben' },
      evidence: [{ kind: 'url', url: 'https://ci.example/restore/7', createdBy: 'Ben' }],
      history: [
        { version: 2, state: 'proven', note: 'Restored last night.', answeredBy: 'Ben' },
        { version: 1, state: 'absent', note: 'Nothing.', answeredBy: 'owner of northwind' },
      ],
    });
    expect(await answers.get(ana, system.id, 'DB-05')).toEqual({
      ...second,
      standing: expect.objectContaining({ reads: 'proven' }),
    });
    const told = { systemId: system.id, cause: 'answers' };
    expect(events).toEqual([told, told]);
    const audited = await database.withTenant(ana, (transaction) =>
      transaction.auditEvent.findMany({
        where: { action: 'answer.written' },
        orderBy: { id: 'desc' },
        take: 1,
      }),
    );
    expect(audited).toMatchObject([
      { before: { state: 'absent', version: 1 }, after: { state: 'proven', practice: 'DB-05' } },
    ]);
  });

  it('refuses a version that is not the newest, and loses neither answer', async () => {
    await write(ana, 'DB-05', { state: 'partial' });
    await expect(write(ben, 'DB-05', { state: 'absent' })).rejects.toMatchObject(CHANGED);
    await expect(write(ben, 'DB-05', { state: 'absent', version: 7 })).rejects.toMatchObject(
      CHANGED,
    );
    expect((await answers.get(ben, system.slug, 'DB-05')).history).toHaveLength(1);
  });

  it('lets exactly one of many who answer at once through', async () => {
    const states = ['absent', 'started', 'partial', 'in_place'] as const;
    const ended = await Promise.allSettled(
      [...states, ...states].map((state, index) =>
        write(index % 2 ? ana : ben, 'MO-01', { state }),
      ),
    );
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ended)
      if (end.status === 'rejected') expect(end.reason).toMatchObject(CHANGED);
    const { history, answer } = await answers.get(ana, system.slug, 'MO-01');
    expect(history).toHaveLength(1);
    expect(answer?.version).toBe(1);
  });

  it('names the field at fault and writes nothing', async () => {
    await expect(write(ana, 'DB-05', { state: 'proven' })).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'evidenceUrl' }] },
    });
    await expect(
      write(ana, 'DB-05', { ...RISK, riskExpiresAt: inDays(181) }),
    ).rejects.toMatchObject({ more: { errors: [{ path: 'riskExpiresAt' }] } });
    expect(await answers.get(ana, system.slug, 'DB-05')).toMatchObject({
      answer: null,
      history: [],
    });
    expect(events).toEqual([]);
  });

  it('goes back to not assessed without losing the history', async () => {
    await write(ana, 'DB-05', { state: 'partial' });
    const cleared = await write(ana, 'DB-05', { state: 'not_assessed', version: 1 });
    expect(cleared).toMatchObject({
      standing: { standing: 'unanswered', unansweredBecause: 'not_assessed' },
      answer: { version: 2 },
    });
    expect(cleared.history.map(({ state }) => state)).toEqual(['not_assessed', 'partial']);
  });

  it('knows only practices of the catalogue, and only systems of the tenant', async () => {
    await expect(write(ana, 'DB-99', { state: 'absent' })).rejects.toMatchObject(GONE);
    await expect(answers.get(ana, system.slug, 'DB-99')).rejects.toMatchObject(GONE);
    for (const where of [system.id, system.slug]) {
      await expect(write(alone, 'DB-05', { state: 'absent' }, where)).rejects.toMatchObject(GONE);
      await expect(answers.get(alone, where, 'DB-05')).rejects.toMatchObject(GONE);
      await expect(answers.approve(alone, where, 'DB-05', 1)).rejects.toMatchObject(GONE);
    }
  });
});

describe('approval', () => {
  it('is a second person’s', async () => {
    const waiting = await write(ana, 'DB-05', { ...RISK, riskExpiresAt: inDays(30) });
    expect(waiting).toMatchObject({
      answer: { awaitsApproval: true, approvedBy: null },
      standing: { standing: 'open', risk: { status: 'awaiting_approval' } },
    });
    await expect(answers.approve(ana, system.slug, 'DB-05', 1)).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await expect(answers.approve(ben, system.slug, 'DB-05', 2)).rejects.toMatchObject(CHANGED);
    const approved = await answers.approve(ben, system.slug, 'DB-05', 1);
    expect(approved).toMatchObject({
      answer: {
        version: 2,
        awaitsApproval: false,
        approvedBy: 'Ben',
        answeredBy: 'owner of northwind',
      },
      standing: { risk: { status: 'accepted' } },
      history: [{ version: 2, answeredBy: 'Ben' }, { version: 1 }],
    });
    await expect(answers.approve(ben, system.slug, 'DB-05', 2)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('is needed for a required practice that does not apply, not for a recommended one', async () => {
    expect(await write(ana, 'DB-05', AWAY)).toMatchObject({
      answer: { awaitsApproval: true },
      standing: { standing: 'unanswered', unansweredBecause: 'awaiting_approval' },
    });
    expect(await answers.approve(ben, system.slug, 'DB-05', 1)).toMatchObject({
      standing: { standing: 'not_applicable', applicability: 'agreed' },
    });
    expect(await write(ana, 'SE-03', AWAY)).toMatchObject({
      answer: { awaitsApproval: false },
      standing: { standing: 'not_applicable' },
    });
  });

  it('is not needed where the practice cannot apply', async () => {
    const website = await createTestSystem(database, ana as never, {
      slug: `website-${(count += 1)}`,
      catalogueVersion: '2020.1',
      kind: 'website',
    });
    expect(await write(ana, 'RL-03', AWAY, website.id)).toMatchObject({
      answer: { awaitsApproval: false },
      standing: { applicability: 'condition_false' },
    });
  });

  it('falls away with the answer that it was for', async () => {
    await write(ana, 'DB-05', { ...RISK, riskExpiresAt: inDays(30) });
    await answers.approve(ben, system.slug, 'DB-05', 1);
    const again = { ...RISK, riskExpiresAt: inDays(170), version: 2 };
    expect((await write(ana, 'DB-05', again)).answer).toMatchObject({ awaitsApproval: true });
  });

  it('is one’s own in an organization of one, and the answer says so', async () => {
    const own = await newSystem(alone);
    expect(
      await write(alone, 'DB-05', { ...RISK, riskExpiresAt: inDays(30) }, own.id),
    ).toMatchObject({
      answer: { awaitsApproval: false, approvedBy: 'owner of southwind' },
      standing: { risk: { status: 'accepted' } },
    });
  });

  it('of one who waits is possible once everybody else has left', async () => {
    const tenant = await createTenant(database, `eastwind-${(count += 1)}`);
    const leaver = await addMember(database, tenant, 'Leaver');
    const own = await createTestSystem(database, tenant, {
      slug: 'shop',
      catalogueVersion: '2020.1',
    });
    await write(tenant, 'DB-05', AWAY, own.id);
    await expect(answers.approve(tenant, own.id, 'DB-05', 1)).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await database.withTenant(tenant, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: leaver.userId } }),
    );
    expect(await answers.approve(tenant, own.id, 'DB-05', 1)).toMatchObject({
      answer: { awaitsApproval: false },
    });
  });
});
