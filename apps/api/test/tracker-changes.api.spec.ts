import type { INestApplicationContext } from '@nestjs/common';
import type {
  Notification,
  Page,
  TrackerConflict,
  TrackerConnection,
  TrackerStep,
} from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker } from './start-worker.ts';
import { TRACKER_TOKEN, TrackerWorld } from './tracker-world.ts';

let world: TrackerWorld;
let worker: INestApplicationContext;

beforeAll(async () => {
  world = await TrackerWorld.start(['DB-05', 'MO-01', 'SE-03']);
  worker = await startWorker(world.api);
});
afterAll(async () => {
  await worker?.close();
  await world?.close();
});

const connection = async (): Promise<TrackerConnection> => {
  const { items } = await world.get<{ items: TrackerConnection[] }>(`${world.system}/trackers`);
  const [found] = items;
  if (!found) throw new Error('There is no connection.');
  return found;
};
const change = async (given: object) =>
  world.ana.send('PATCH', world.tracker, { version: (await connection()).version, ...given });

/** Holds the answer of the next call, until it is let go. */
function heldCall(): { reached: Promise<void>; letGo: () => void } {
  let reach = (): void => undefined;
  let letGo = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const held = new Promise<void>((resolve) => (letGo = resolve));
  world.server.onCall = () => {
    world.server.onCall = () => undefined;
    reach();
    return held;
  };
  return { reached, letGo: () => letGo() };
}

describe('a mapping that changes', { timeout: 120_000 }, () => {
  it('while a dry run reads the tracker is what that dry run shows', async () => {
    await world.connect({ follow: 'off' });
    const { reached, letGo } = heldCall();
    const begun = await world.plan();
    await reached;
    expect((await change({ mapping: { label: 'debt', follow: 'off' } })).statusCode).toBe(200);
    letGo();
    const sync = await world.until(begun, 'planned', 60_000);
    const { items } = await world.get<Page<TrackerStep>>(
      `${world.tracker}/syncs/${sync.id}/steps?limit=100`,
    );
    const labels = items
      .filter(({ kind }) => kind === 'create_issue')
      .map(({ changes }) => changes.find(({ field }) => field === 'labels')?.to);
    expect(labels).toHaveLength((await world.tasks()).length);
    expect(new Set(labels.flat())).toEqual(new Set(['debt']));
  });

  it('while an export is under way is refused, since it finds by the label what it made, as is its end; a credential is not', async () => {
    expect((await change({ mapping: { follow: 'off' } })).statusCode).toBe(200);
    const planned = await world.dryRun();
    const { reached, letGo } = heldCall();
    await world.beginApplying(planned);
    await reached;
    const refused = await change({ mapping: { label: 'debt', follow: 'off' } });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'resource.conflict',
      detail: 'A sync of this connection is under way. Wait until it is over.',
    });
    expect((await connection()).mapping.label).toBe('pitwall');
    expect((await world.ana.send('DELETE', world.tracker)).statusCode).toBe(409);
    expect((await change({ credential: { token: TRACKER_TOKEN } })).statusCode).toBe(200);
    letGo();
    await world.until(planned, 'finished', 60_000);
    expect(world.issues()).toHaveLength((await world.tasks()).length);
  });
});

describe('a conflict that waits for a person', { timeout: 120_000 }, () => {
  const conflicts = async (): Promise<TrackerConflict[]> =>
    (await world.get<Page<TrackerConflict>>(`${world.tracker}/conflicts`)).items;
  /** How many times: like ones are one line with their count. */
  const told = async (): Promise<number> => {
    const path = `${world.at}/notifications?kind=export_conflict`;
    const { items } = await world.get<Page<Notification>>(path);
    return items.reduce((sum, { count }) => sum + count, 0);
  };
  /** Both sides change what Pitwall writes. */
  const disagree = async (at: number): Promise<void> => {
    const task = (await world.tasks())[at];
    if (!task) throw new Error(`There is no task ${at}.`);
    const issue = world.titled(task.title);
    issue.body = issue.body.replace('[Open in Pitwall]', '[Look here]');
    await world.ana.expect(200, 'PATCH', `${world.at}/tasks/${task.id}`, {
      version: task.version,
      description: 'More to know',
    });
  };

  it('is the same at each look, and told once', async () => {
    await disagree(0);
    await world.dryRun();
    const before = await conflicts();
    expect(before).toHaveLength(1);
    await world.dryRun();
    expect(await conflicts()).toEqual(before);
    await disagree(1);
    await world.dryRun();
    expect((await conflicts()).map(({ id }) => id)).toContain(before[0]?.id);
    await expect.poll(told, { timeout: 60_000 }).toBe(2);
  });

  it('can be settled though the tracker was looked at meanwhile', async () => {
    const [first] = await conflicts();
    await world.dryRun();
    await world.ana.expect(204, 'POST', `${world.tracker}/conflicts/${first?.id}/settle`, {
      winner: 'ours',
    });
    expect(await conflicts()).toHaveLength(1);
  });
});

describe('a connection that is no longer wanted', { timeout: 120_000 }, () => {
  it('goes while a dry run reads, or waits for the tracker, and the next reads as if there had been none', async () => {
    const { reached, letGo } = heldCall();
    await world.plan();
    await reached;
    await world.ana.expect(204, 'DELETE', world.tracker);
    letGo();
    await world.connect({ follow: 'off' });
    const sync = await world.dryRun();
    expect(sync.notices.some(({ kind }) => kind === 'recovered')).toBe(true);
  });
});
