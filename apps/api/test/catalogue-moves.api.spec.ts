import type { INestApplicationContext } from '@nestjs/common';
import { bundledCatalogue, catalogueDigest } from '@pitwall/catalogue';
import type {
  AuditEvent,
  CatalogueMove,
  CataloguePin,
  CatalogueVersions,
  MovedSystem,
  MovePreview,
  Organization,
  Page,
  Task,
} from '@pitwall/contracts';
import { CatalogueReleaseRepository } from '@pitwall/server-catalogue';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { nextCatalogue } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

const first = bundledCatalogue();
const second = nextCatalogue(first, {
  version: '2099.1',
  add: [{ id: 'MO-80', like: 'DB-05' }],
  change: [{ id: 'RL-03', impact: 5 }],
  retire: [
    { id: 'DB-05', as: 'renamed', to: ['DB-85'] },
    { id: 'LB-20', as: 'dropped' },
  ],
});

let api: ApiHarness;
let worker: INestApplicationContext;
let ana: Client;
let member: Client;
let at: string;

beforeAll(async () => {
  api = await startApi();
  await prepareQueueDatabase(api.database);
  await api.application
    .get(CatalogueReleaseRepository, { strict: false })
    .insertOnce({ version: '2099.1', digest: catalogueDigest(second), content: second });
  worker = await startWorker(api);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Move' });
  at = `/organizations/${slug}`;
  for (const name of ['Shop', 'Finder'])
    await ana.expect(201, 'POST', `${at}/systems`, { name, declaredStage: 'mvp' });
  member = await api.person('Ben');
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
    role: 'member',
  });
  await member.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  await ana.expect(200, 'PUT', `${at}/systems/shop/answers/DB-05`, { state: 'absent', version: 0 });
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

const ended = async ({ id }: CatalogueMove): Promise<CatalogueMove> => {
  let move = await ana.expect<CatalogueMove>(200, 'GET', `${at}/catalogue/moves/${id}`);
  for (let look = 0; move.state !== 'finished' && look < 300; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    move = await ana.expect<CatalogueMove>(200, 'GET', `${at}/catalogue/moves/${id}`);
  }
  expect(move).toMatchObject({ state: 'finished', done: 2, total: 2 });
  return move;
};
const versions = (client: Client = ana) =>
  client.expect<CatalogueVersions>(200, 'GET', `${at}/catalogue/versions`);
const tasks = async () =>
  (await ana.expect<Page<Task>>(200, 'GET', `${at}/tasks?system=shop&state=open`)).items;

describe('an organization and a newer catalogue', () => {
  it('stays where it began, and is told of the newer one', async () => {
    expect(await versions(member)).toMatchObject({
      chosen: first.version,
      newest: '2099.1',
      versions: [
        { version: '2099.1', systems: 0 },
        { version: first.version, systems: 2 },
      ],
      lastMove: null,
      canRollBack: false,
      pinned: 0,
    });
  });

  it('is shown what it would change, also to those who may not take it', async () => {
    const { difference } = await member.expect<MovePreview>(
      200,
      'GET',
      `${at}/catalogue/move-preview?to=2099.1`,
    );
    expect(difference.added.map(({ id }) => id)).toEqual(['DB-85', 'MO-80']);
    expect(difference.retired.map(({ id }) => id)).toEqual(['DB-05', 'LB-20']);
    const page = await member.expect<Page<MovedSystem>>(
      200,
      'GET',
      `${at}/catalogue/move-preview/systems?to=2099.1&limit=1`,
    );
    expect(page.items).toHaveLength(1);
    expect(page.next).not.toBeNull();
    expect(page.items[0]?.answers.carried).toMatchObject([{ practice: 'DB-85', state: 'absent' }]);
    await member.expect(403, 'POST', `${at}/catalogue/moves`, { to: '2099.1' });
    await ana.expect(404, 'GET', `${at}/catalogue/move-preview?to=2098.1`);
    await ana.expect(422, 'GET', `${at}/catalogue/move-preview?to=soon`);
  });

  it('takes it by a job, keeps the renamed practice’s task, and goes back', async () => {
    const [before] = (await tasks()).filter(({ practice }) => practice === 'DB-05');
    const move = await ana.expect<CatalogueMove>(202, 'POST', `${at}/catalogue/moves`, {
      to: '2099.1',
      note: 'after the audit',
    });
    await ended(move);
    expect(await versions()).toMatchObject({ chosen: '2099.1', canRollBack: true });
    const renamed = (await tasks()).find(({ practice }) => practice === 'DB-85');
    expect(renamed?.id).toBe(before?.id);
    const created = await ana.expect<{ catalogueVersion: string }>(201, 'POST', `${at}/systems`, {
      name: 'Later',
    });
    expect(created.catalogueVersion).toBe('2099.1');
    await ana.expect(204, 'DELETE', `${at}/systems/later`);

    const back = await ana.expect<CatalogueMove>(202, 'POST', `${at}/catalogue/moves/roll-back`, {
      note: 'one practice is wrong for us',
    });
    expect(back).toMatchObject({ kind: 'roll_back', from: '2099.1', to: first.version });
    await ended(back);
    expect((await tasks()).find(({ practice }) => practice === 'DB-05')).toEqual({
      ...before,
      version: expect.any(Number),
      updatedAt: expect.any(String),
    });
    const { items } = await ana.expect<Page<CatalogueMove>>(200, 'GET', `${at}/catalogue/moves`);
    expect(items.map(({ kind, createdBy }) => [kind, createdBy])).toEqual([
      ['roll_back', 'Ana'],
      ['take', 'Ana'],
    ]);
  });

  it('pins a system with the reason, for admins', async () => {
    const pin = `${at}/systems/finder/catalogue-pin`;
    await member.expect(403, 'PUT', pin, { reason: 'we like it' });
    await ana.expect(422, 'PUT', pin, { reason: ' ' });
    await ana.expect(200, 'PUT', pin, { reason: 'Contract names 2026.' });
    const { items } = await member.expect<Page<CataloguePin>>(200, 'GET', `${at}/catalogue/pins`);
    expect(items).toMatchObject([
      { system: { slug: 'finder' }, version: first.version, reason: 'Contract names 2026.' },
    ]);
    await ana.expect(204, 'DELETE', pin);
    await ana.expect(404, 'DELETE', pin);
  });

  it('writes all of it into the audit log', async () => {
    const { items } = await ana.expect<Page<AuditEvent>>(
      200,
      'GET',
      `${at}/audit-events?action=catalogue.`,
    );
    expect(items.map(({ action }) => action)).toEqual([
      'catalogue.unpinned',
      'catalogue.pinned',
      'catalogue.rolled_back',
      'catalogue.taken',
    ]);
  });
});
