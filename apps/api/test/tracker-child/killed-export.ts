import { connectDirectly } from '@pitwall/testing';
import type { Page, Task, TrackerStep, TrackerSync } from '@pitwall/contracts';
import { expect } from 'vitest';
import type { TrackerWorld } from '../tracker-world.ts';
import type { WorkerProcesses } from '../worker-process/worker-processes.ts';

/** SE-02 has two steps. The other tasks are people's own. */
export const PRACTICE = 'SE-02';

/** Own tasks, of which the second waits for the first, and the third for the second. */
export async function addTasks(world: TrackerWorld, count: number, first = 1): Promise<void> {
  for (let number = first; number < first + count; number += 1) {
    const body = { title: `Own task ${number}`, days: 1 };
    await world.ana.expect<Task>(201, 'POST', `${world.system}/tasks`, body);
  }
  // A change of the roadmap takes away what only the database knows: so it is told after the last one.
  const sql = await connectDirectly(world.api.database.systemUrl);
  await sql.query(
    `INSERT INTO task_dependency (organization_id, task_id, depends_on_id)
     SELECT later.organization_id, later.id, earlier.id FROM task later JOIN task earlier
       ON earlier.system_id = later.system_id
      AND (earlier.title, later.title) IN (('Own task 1', 'Own task 2'), ('Own task 2', 'Own task 3'))
     ON CONFLICT DO NOTHING`,
  );
  await sql.end();
}

const CONNECTION = {
  dependencies: true,
  subIssues: true,
  follow: 'off',
};

/** A dry run before an empty tracker, with one issue that people made and tied to a task. */
export async function freshDryRun(world: TrackerWorld): Promise<TrackerSync> {
  if (world.tracker !== '') await world.ana.expect(204, 'DELETE', world.tracker);
  const { server } = world;
  server.onCall = () => undefined;
  server.github.issues.clear();
  server.github.labels.clear();
  server.github.milestones.clear();
  await world.connect(CONNECTION);
  const own = (await world.tasks()).find(({ title }) => title === 'Own task 1');
  const issue = server.github.add({ title: 'Talked about', body: 'Words of people' });
  await world.ana.expect(201, 'POST', `${world.tracker}/links`, {
    taskId: own?.id,
    issue: String(issue.number),
  });
  return world.dryRun();
}

/** What a dry run foretells. */
interface Foretold {
  tasks: number;
  steps: number;
  blockers: number;
  calls: number;
}

async function foretold(world: TrackerWorld, { id, summary }: TrackerSync): Promise<Foretold> {
  const items: TrackerStep[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<TrackerStep> = await world.get<Page<TrackerStep>>(
      `${world.tracker}/syncs/${id}/steps?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  const of = (wanted: string) => items.filter(({ kind }) => kind === wanted).length;
  return {
    tasks: (summary?.create ?? 0) + (summary?.update ?? 0),
    steps: of('attach_step'),
    blockers: of('add_blocker'),
    calls: (summary?.writes ?? 0) + (summary?.reads ?? 0),
  };
}

/**
 * An export whose worker is killed once the tracker has done this call and before it is answered; another worker
 * goes on. `null`: nobody is killed. Ends with exactly what was foretold, nothing twice, nothing missing.
 */
export async function exportKilledAfter(
  world: TrackerWorld,
  children: WorkerProcesses,
  call: number | null,
): Promise<Foretold> {
  const sync = await freshDryRun(world);
  const wanted = await foretold(world, sync);
  const { server } = world;
  const before = server.calls.length;
  const child = await children.start();
  let killed: Promise<void> | undefined;
  server.onCall = async (count) => {
    if (call === null || count - before !== call) return;
    killed = children.kill(child);
    await killed;
  };
  await world.beginApplying(sync);
  if (call !== null) {
    await expect.poll(() => killed !== undefined, { timeout: 90_000 }).toBe(true);
    await killed;
  }
  const other = call === null ? null : await world.startApplier();
  const ended = await world.until(sync, 'finished', 120_000);
  await other?.close();
  await children.kill(child);
  expect(ended).toMatchObject({ failed: 0, error: null });
  await expectWhole(world, wanted);
  return wanted;
}

async function expectWhole(world: TrackerWorld, { tasks, steps, blockers }: Foretold) {
  const issues = world.issues();
  const titles = issues.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(issues).toHaveLength(tasks + steps);
  expect(issues.reduce((sum, { blockedBy }) => sum + blockedBy.size, 0)).toBe(blockers);
  expect(issues.reduce((sum, { children }) => sum + children.size, 0)).toBe(steps);
  expect(world.server.github.milestones.size).toBe(1);
  expect(world.server.github.labels.size).toBe(1);
  const talked = issues.find(({ title }) => title === 'Talked about');
  expect(talked?.body).toMatch(/^Words of people\n\n<!-- pitwall task=/);
  expect(talked?.body.match(/<!-- pitwall task=/g)).toHaveLength(1);
  const { items } = await world.get<Page<unknown>>(`${world.tracker}/links?limit=100`);
  expect(items).toHaveLength(tasks);
  expect(world.server.violations).toEqual([]);
}
