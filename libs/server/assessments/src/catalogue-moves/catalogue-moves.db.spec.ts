import type { Assessment } from '@pitwall/contracts';
import { OverlaysService } from '@pitwall/server-catalogue';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ComparisonService } from '../snapshots/comparison.service.ts';
import { SnapshotsService } from '../snapshots/snapshots.service.ts';
import { MovesWorld } from '../testing/moves-world.ts';

let world: MovesWorld;
beforeAll(async () => {
  world = await MovesWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.begin());

const stateOf = ({ items }: Assessment, practice: string) =>
  items.find((item) => item.practice === practice)?.answer?.state ?? null;

describe('a move to another release', () => {
  it('is previewed with what it brings and what would become of a system, and that comes true', async () => {
    const shop = await world.newSystem();
    await world.write(shop, 'MO-01', { state: 'in_place', note: 'logs' });
    await world.write(shop, 'ST-02', { state: 'partial' });
    await world.write(shop, 'SE-03', { state: 'absent' });
    await world.write(shop, 'DB-05', { state: 'in_place' });
    const preview = await world.moves.preview(world.ana, '2020.2');
    expect(preview).toMatchObject({ systems: 1, pinned: 0, overlayProblems: [] });
    expect(preview.difference).toMatchObject({
      from: '2020.1',
      to: '2020.2',
      added: [{ id: 'MO-02' }, { id: 'MO-09' }, { id: 'ST-21' }, { id: 'ST-22' }],
      retired: [
        { id: 'MO-01', as: 'renamed', to: ['MO-09'] },
        { id: 'SE-03', as: 'dropped', to: [] },
        { id: 'ST-02', as: 'split', to: ['ST-21', 'ST-22'] },
      ],
    });
    expect(preview.difference.changed.find(({ id }) => id === 'RL-01')).toMatchObject({
      fields: ['stage', 'impact', 'depends_on'],
      before: { stage: 'breakdown' },
      after: { stage: 'mvp' },
    });
    const {
      items: [told_],
      next,
    } = await world.moves.previewSystems(world.ana, { to: '2020.2', limit: 10 });
    expect(next).toBeNull();
    expect(told_).toMatchObject({
      from: '2020.1',
      to: '2020.2',
      pinned: null,
      answers: {
        kept: 1,
        carried: [
          { practice: 'MO-09', from: ['MO-01'], as: 'renamed', state: 'in_place' },
          { practice: 'ST-21', as: 'split', state: 'partial' },
          { practice: 'ST-22', as: 'split', state: 'partial' },
        ],
        setAside: ['SE-03'],
      },
    });
    expect(told_?.answers.toAnswer).toContain('MO-02');
    const was = await world.read(shop);
    expect(told_?.before.score).toMatchObject({
      low: was.summary.score.low,
      high: was.summary.score.high,
    });
    expect(told_?.split.parts?.answers).toEqual({ low: 0, high: 0 });
    expect((await world.moves.versions(world.ana)).chosen).toBe('2020.1');

    expect(await world.take()).toMatchObject({
      state: 'finished',
      done: 1,
      total: 1,
      kind: 'take',
    });
    expect(world.published.map(({ event }) => event)).toContainEqual({ kind: 'catalogue.changed' });
    const is = await world.read(shop);
    expect(told_?.after).toMatchObject({
      score: { low: is.summary.score.low, high: is.summary.score.high },
      ready: { low: is.summary.ready.low, high: is.summary.ready.high },
      due: is.summary.counts.due,
      tasks: is.summary.counts.tasks,
    });
    expect(stateOf(is, 'MO-09')).toBe('in_place');
    expect(stateOf(is, 'ST-22')).toBe('partial');
    expect(stateOf(is, 'SE-03')).toBeNull();
    expect(await world.moves.versions(world.ana)).toMatchObject({
      chosen: '2020.2',
      canRollBack: true,
    });
  });

  it('taken and rolled back leaves everything as it was, with what is said meanwhile kept', async () => {
    const shop = await world.newSystem();
    await world.write(shop, 'MO-01', { state: 'started', note: 'begun' });
    await world.write(shop, 'SE-03', { state: 'partial' });
    await world.write(shop, 'ST-02', { state: 'in_place' });
    const was = await world.read(shop);
    await world.take();
    expect(await world.rollBack()).toMatchObject({ state: 'finished', kind: 'roll_back' });
    expect(await world.read(shop)).toEqual(was);
    await world.take();
    await world.rollBack();
    expect(await world.read(shop)).toEqual(was);

    await world.take();
    const [renamed] = (await world.read(shop)).items.filter(({ practice }) => practice === 'MO-09');
    await world.write(shop, 'MO-09', { state: 'in_place' }, renamed?.answer?.version ?? 0);
    await world.write(shop, 'MO-02', { state: 'absent' });
    await world.rollBack();
    const back = await world.read(shop);
    expect(stateOf(back, 'MO-01')).toBe('in_place');
    expect(stateOf(back, 'SE-03')).toBe('partial');
    await world.take();
    const again = await world.read(shop);
    expect(stateOf(again, 'MO-02')).toBe('absent');
    expect(stateOf(again, 'MO-09')).toBe('in_place');
  });

  it('leaves pinned systems where they are until they follow again', async () => {
    const [kept, free] = [await world.newSystem(), await world.newSystem()];
    const pin = await world.pins.pin(world.ana, kept.id, { reason: 'An audit runs until June.' });
    expect(pin).toMatchObject({ version: '2020.1', reason: 'An audit runs until June.' });
    const previewed = await world.moves.previewSystems(world.ana, { to: '2020.2', limit: 10 });
    expect(previewed.items.map(({ pinned }) => pinned)).toEqual([
      'An audit runs until June.',
      null,
    ]);
    await world.take();
    const versions = await world.moves.versions(world.ana);
    expect(versions.pinned).toBe(1);
    expect(versions.versions).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ version: '2020.2', systems: 1 }),
        expect.objectContaining({ version: '2020.1', systems: 1 }),
      ]),
    );
    expect((await world.read(free)).items.some(({ practice }) => practice === 'MO-09')).toBe(true);
    expect((await world.read(kept)).items.some(({ practice }) => practice === 'MO-09')).toBe(false);
    await world.pins.unpin(world.ana, kept.id);
    expect((await world.read(kept)).items.some(({ practice }) => practice === 'MO-09')).toBe(true);
    expect((await world.pins.list(world.ana, { limit: 10 })).items).toEqual([]);
  });

  it('is refused while another is under way, without a target, and where nothing would move', async () => {
    await world.newSystem();
    const move = await world.moves.take(world.ana, { to: '2020.2', note: '' });
    await expect(world.moves.take(world.ana, { to: '2020.1', note: '' })).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(world.moves.rollBack(world.ana, '')).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await world.work(move.id);
    await expect(world.moves.take(world.ana, { to: '2020.2', note: '' })).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(world.moves.take(world.ana, { to: '1999.1', note: '' })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    await world.rollBack();
    await expect(world.moves.rollBack(world.ana, '')).rejects.toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('goes on where it stopped, and tells how far it is', async () => {
    const [one, two] = [await world.newSystem(), await world.newSystem()];
    const move = await world.moves.take(world.ana, { to: '2020.2', note: 'first try' });
    // As if the process had died after the first system.
    await world.pins.pin(world.ana, two.id, { reason: 'not now' });
    await world.work(move.id);
    expect(world.told).toEqual([
      [1, 2],
      [2, 2],
    ]);
    await world.work(move.id);
    expect(await world.moves.get(world.ana, move.id)).toMatchObject({ state: 'finished', done: 2 });
    expect((await world.read(one)).items.some(({ practice }) => practice === 'MO-09')).toBe(true);
    expect((await world.moves.list(world.ana, { limit: 10 })).items).toMatchObject([
      { note: 'first try' },
    ]);
  });

  it('has the change of the score told as the catalogue’s', async () => {
    const shop = await world.newSystem();
    await world.write(shop, 'DB-05', { state: 'in_place' });
    await world.write(shop, 'MO-01', { state: 'absent' });
    const comparison = world.get(ComparisonService);
    const snapshots = world.get(SnapshotsService);
    const { id, createdAt: then } = await snapshots.take(world.ana, shop.id, 'before');
    await world.take();
    const { split } = await comparison.compare(world.ana, shop.id, { from: id });
    expect(split?.parts?.answers).toEqual({ low: 0, high: 0 });
    expect(split?.parts?.newlyDue).toEqual({ low: 0, high: 0 });
    expect(split?.parts?.catalogue).toEqual(split?.total);
    expect(split?.total?.low).not.toBe(0);
    // The same moment without a snapshot is read with the release of that moment.
    const moments = await comparison.compare(world.ana, shop.id, { from: then });
    expect(moments.from.catalogueVersion).toBe('2020.1');
    expect(moments.split?.parts).toEqual(split?.parts);
  });
});

describe('an organization’s release', () => {
  it('is what its overlay is checked against', async () => {
    const overlays = world.get(OverlaysService);
    const change = (id: string) =>
      `format: pitwall.overlay/1\nname: Own\nchange:\n  - { id: ${id}, impact: 5 }\n`;
    expect(await overlays.check(world.ana, change('MO-01'))).toMatchObject({ problems: [] });
    await world.newSystem();
    await world.take();
    expect(await overlays.check(world.ana, change('MO-01'))).toMatchObject({
      problems: [{ rule: 'overlay-unknown', line: 4 }],
    });
    expect(await overlays.check(world.ana, change('MO-09'))).toMatchObject({ problems: [] });
  });
});
