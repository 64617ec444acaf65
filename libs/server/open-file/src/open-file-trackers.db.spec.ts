import type { OpenFile } from '@pitwall/contracts';
import type { TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenFileWorld } from './testing/open-file-world.ts';
import { copy } from './testing/bare-file.ts';

let world: OpenFileWorld;
let from: TestTenant;
let file: OpenFile;
const NOBODY = '01990000-0000-7000-8000-00000000beef';
beforeAll(async () => {
  world = await OpenFileWorld.open();
  from = await world.tenant();
  await world.fill(from, ['absent']);
  const { organizationId, userId } = from;
  await world.database.withTenant(from, async (transaction) => {
    const system = await transaction.system.findFirstOrThrow({ where: { slug: 'shop' } });
    const task = await transaction.task.findFirstOrThrow({ where: { systemId: system.id } });
    const change = await transaction.taskStateChange.create({
      data: {
        organizationId,
        taskId: task.id,
        from: 'done_unverified',
        to: 'todo',
        reason: 'A scan.',
        at: new Date(),
      },
    });
    const { id: connectionId } = await transaction.trackerConnection.create({
      data: {
        organizationId,
        systemId: system.id,
        provider: 'linear',
        baseUrl: 'https://api.linear.app/graphql',
        project: 'ENG',
        credential: 'sealed-and-secret',
        mapping: {
          people: [
            { userId, login: 'ana@example.com' },
            { userId: NOBODY, login: 'gone' },
          ],
        },
        options: { milestonesAs: 'cycle' },
        state: 'ready',
        createdById: userId,
        lastSyncedAt: new Date(),
      },
    });
    await transaction.trackerLink.create({
      data: {
        organizationId,
        connectionId,
        taskId: task.id,
        issueKey: 'ENG-1',
        reference: { key: 'ENG-1', id: 'one', url: 'https://linear.app/acme/issue/ENG-1' },
        base: { title: 'What was synchronized last' },
        blockedBy: [task.id],
        steps: [],
        told: change.id,
        markedAs: ['0'.repeat(32)],
      },
    });
  });
  file = await world.export(from);
}, 120_000);
afterAll(() => world.close());

const bare = (id: string | undefined): string => (id ?? '').replaceAll('-', '');

describe('trackers in the open file', () => {
  it('go out without a secret and without what was synchronized last', () => {
    const text = JSON.stringify(file);
    expect(text).not.toContain('sealed-and-secret');
    expect(text).not.toContain('What was synchronized last');
    const [link] = file.tables.trackerLink;
    expect(link?.markedAs).toEqual(['0'.repeat(32), bare(link?.taskId)]);
    expect(file.people.map(({ id }) => id)).toContain(from.userId);
  });

  it('come in as connections that need a credential, with links by the ids of here', async () => {
    const to = await world.tenant();
    await world.import(to, file);
    await world.database.withTenant(to, async (transaction) => {
      const connection = await transaction.trackerConnection.findFirstOrThrow();
      expect(connection).toMatchObject({
        credential: null,
        state: 'needs_credential',
        project: 'ENG',
        options: { milestonesAs: 'cycle' },
        lastSyncedAt: null,
        // Nobody of the file is a member here.
        mapping: { people: [] },
        createdById: null,
      });
      const link = await transaction.trackerLink.findFirstOrThrow();
      const task = await transaction.task.findFirstOrThrow({ where: { id: link.taskId } });
      const told = await transaction.taskStateChange.findFirstOrThrow({
        where: { id: link.told ?? '' },
      });
      expect(told.taskId).toBe(task.id);
      expect(link).toMatchObject({ base: {}, blockedBy: [task.id], issueKey: 'ENG-1' });
      expect(link.markedAs).toEqual(file.tables.trackerLink[0]?.markedAs);
    });
    const again = await world.export(to);
    expect(again.tables.trackerLink[0]?.markedAs).toHaveLength(3);
  }, 120_000);

  it.each([
    [
      'an address that is no link of the web',
      'reference',
      { key: 'A', id: 'a', url: 'javascript:x' },
    ],
    ['marks that are none', 'markedAs', ['no id']],
  ])(
    'are refused with %s',
    async (_, field, value) => {
      const broken = copy(file);
      Object.assign(broken.tables.trackerLink[0] ?? {}, { [field]: value });
      await expect(world.import(await world.tenant(), broken)).rejects.toMatchObject({
        code: 'request.invalid',
      });
    },
    120_000,
  );

  it.each([
    ['options', { milestonesAs: 'page' }],
    ['project', 'acme/shop'],
    ['baseUrl', 'file:///etc'],
  ])(
    'are refused with %s of no such tracker',
    async (field, value) => {
      const broken = copy(file);
      Object.assign(broken.tables.trackerConnection[0] ?? {}, { [field]: value });
      await expect(world.import(await world.tenant(), broken)).rejects.toMatchObject({
        code: 'request.invalid',
      });
    },
    120_000,
  );
});
