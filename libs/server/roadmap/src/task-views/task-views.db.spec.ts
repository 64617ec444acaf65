import { type CreateTaskView, createTaskViewSchema } from '@pitwall/contracts';
import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { TaskViewsService } from './task-views.service.ts';

let world: RoadmapWorld;
let views: TaskViewsService;
let ana: TestTenant;
let bo: TestTenant;
let viewer: TestTenant;
let other: TestTenant;

beforeAll(async () => {
  world = await openRoadmapWorld();
  views = world.get(TaskViewsService);
  ana = await createTenant(world.database, 'northwind');
  bo = await addMember(world.database, ana, 'bo', 'member');
  viewer = await addMember(world.database, ana, 'vi', 'viewer');
  other = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());

const view = (given: Partial<CreateTaskView> = {}) =>
  createTaskViewSchema.parse({ name: 'Blocked', settings: { blocked: 'yes' }, ...given });
const namesFor = async (tenant: TestTenant) =>
  (await views.list(tenant)).items.map(({ name }) => name);

describe('a view of tasks', () => {
  it('of one’s own is seen by its maker alone', async () => {
    const own = await views.create(ana, view({ name: 'Mine alone' }));
    expect(own).toMatchObject({
      own: true,
      shared: false,
      settings: { blocked: 'yes' },
      version: 1,
    });
    expect(await namesFor(ana)).toContain('Mine alone');
    for (const tenant of [bo, viewer, other])
      expect(await namesFor(tenant)).not.toContain(own.name);
    for (const tenant of [bo, viewer, other]) {
      await expect(
        views.update(tenant, own.id, { version: 1, name: 'Theirs' }),
      ).rejects.toMatchObject({
        code: 'resource.not_found',
      });
      await expect(views.delete(tenant, own.id)).rejects.toMatchObject({
        code: 'resource.not_found',
      });
    }
  });

  it('that is shared is seen by everybody, and changed by who changes tasks', async () => {
    const shared = await views.create(ana, view({ name: 'For all', shared: true }));
    expect(await namesFor(bo)).toContain('For all');
    expect(await namesFor(viewer)).toContain('For all');
    expect(await namesFor(other)).not.toContain('For all');
    const renamed = await views.update(bo, shared.id, {
      version: 1,
      name: 'For us all',
      settings: { group: 'stage', columns: ['owner', 'due'] },
    });
    expect(renamed).toMatchObject({
      name: 'For us all',
      own: false,
      settings: { group: 'stage', columns: ['owner', 'due'] },
      version: 2,
    });
    const denied = { code: 'permission.denied' };
    await expect(views.update(viewer, shared.id, { version: 2, name: 'x' })).rejects.toMatchObject(
      denied,
    );
    await expect(views.delete(viewer, shared.id)).rejects.toMatchObject(denied);
    await expect(views.create(viewer, view({ shared: true }))).rejects.toMatchObject(denied);
    // Nobody takes for themselves what others use.
    await expect(views.update(bo, shared.id, { version: 2, shared: false })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    await views.delete(bo, shared.id);
    expect(await namesFor(ana)).not.toContain('For us all');
  });

  it('is overwritten only in the version that was seen', async () => {
    const { id } = await views.create(viewer, view({ name: 'Often changed' }));
    await views.update(viewer, id, { version: 1, name: 'Changed' });
    await expect(views.update(viewer, id, { version: 1, name: 'Late' })).rejects.toMatchObject({
      code: 'resource.changed',
    });
    expect(await namesFor(viewer)).toEqual(['Changed']);
  });

  it('that others share is not told to who sees some systems alone', async () => {
    await views.create(ana, view({ name: 'Secret project', shared: true }));
    const reviewer = { ...viewer, systems: [] };
    expect(await namesFor(reviewer)).not.toContain('Secret project');
  });

  it('names only what is there', async () => {
    const gone = '01990000-0000-7000-8000-0000000000aa';
    const settings = { system: 'nowhere', sprint: gone, owner: other.userId };
    const told = ['settings.system', 'settings.sprint', 'settings.owner'];
    const refused = {
      code: 'request.invalid',
      more: { errors: told.map((path) => expect.objectContaining({ path })) },
    };
    await expect(views.create(ana, view({ settings }))).rejects.toMatchObject(refused);
    const { id } = await views.create(ana, view({ settings: { owner: 'me', sprint: 'none' } }));
    await expect(views.update(ana, id, { version: 1, settings })).rejects.toMatchObject(refused);
  });

  it('is one of fifty at most', async () => {
    for (
      let number = (await views.list(bo)).items.filter(({ own }) => own).length;
      number < 50;
      number += 1
    )
      await views.create(bo, view({ name: `View ${number}` }));
    await expect(views.create(bo, view({ name: 'One more' }))).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(views.create(ana, view({ name: 'Of another' }))).resolves.toBeDefined();
  });
});
