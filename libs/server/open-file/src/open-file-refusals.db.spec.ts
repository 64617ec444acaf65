import { OPEN_FILE_TABLES } from '@pitwall/contracts';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copy } from './testing/bare-file.ts';
import { OpenFileWorld } from './testing/open-file-world.ts';

let world: OpenFileWorld;
beforeAll(async () => {
  world = await OpenFileWorld.open();
});
afterAll(() => world.close());

describe('a file that cannot be imported', () => {
  it('is refused by an organization that has something, and then changes nothing', async () => {
    const [from, to] = [await world.tenant(), await world.tenant()];
    await world.fill(from, ['absent']);
    const file = await world.export(from);
    await world.import(to, file);
    await expect(world.import(to, file)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    expect((await world.export(to)).tables.answer).toHaveLength(14);
  }, 120_000);

  it('of a newer version, of another kind or with a wrong field is refused by name; nothing is half applied', async () => {
    const [from, to] = [await world.tenant(), await world.tenant()];
    await world.fill(from, ['absent']);
    const file = await world.export(from);
    const send = (given: object) => world.import(to, given);
    await expect(send({ ...file, format: 'pitwall.organization/2' })).rejects.toMatchObject({
      code: 'report.unsupported_version',
      detail: expect.stringContaining('Update the server first'),
    });
    await expect(send({ ...file, format: 'other' })).rejects.toMatchObject({
      code: 'report.unsupported_version',
    });
    const wrong = copy(file);
    Object.assign(wrong.tables.answer[3] ?? {}, { state: 'perhaps' });
    await expect(send(wrong)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [expect.objectContaining({ path: 'tables.answer.3.state' })] },
    });
    const old = copy(file);
    Object.assign(old.tables.system[0] ?? {}, { catalogueVersion: '1999.1' });
    await expect(send(old)).rejects.toMatchObject({
      more: { errors: [{ path: 'tables.system.0.catalogueVersion' }] },
    });
    // What could only not be read is no release that is missing.
    const reading = vi.spyOn(world.get(ReleasedCatalogues), 'byVersion');
    reading.mockRejectedValue(new Error('The database is away.'));
    try {
      await expect(send(file)).rejects.toThrow('The database is away.');
    } finally {
      reading.mockRestore();
    }
    const backwards = copy(file);
    Object.assign(backwards.tables.sprint[0] ?? {}, { endsOn: '1999-01-01T00:00:00.000Z' });
    await expect(send(backwards)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'tables.sprint.0.endsOn', message: 'ends before it starts' }] },
    });
    const circle = copy(file);
    const [one = '', other = ''] = circle.tables.task.map((task) => task.id);
    circle.tables.taskDependency = [
      { taskId: one, dependsOnId: other },
      { taskId: other, dependsOnId: one },
    ];
    await expect(send(circle)).rejects.toMatchObject({
      more: {
        errors: [{ message: expect.stringMatching(/wait for each other: “.+” → “.+” → “/) }],
      },
    });
    // Its last table names a task that is not there: the database refuses, and all of it is undone.
    const dangling = copy(file);
    const [change] = dangling.tables.taskDependency;
    dangling.tables.taskDependency.push({
      taskId: change?.taskId ?? dangling.tables.task[0]?.id ?? '',
      dependsOnId: '01990000-0000-7000-8000-00000000000f',
    });
    await expect(send(dangling)).rejects.toMatchObject({ code: 'request.invalid' });
    const after = await world.export(to);
    expect(OPEN_FILE_TABLES.map((table) => after.tables[table].length)).toEqual(
      OPEN_FILE_TABLES.map(() => 0),
    );
  }, 120_000);
});
