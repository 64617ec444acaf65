import type { INestApplicationContext } from '@nestjs/common';
import {
  type Finding,
  type Page,
  SCAN_REPORT_FORMAT,
  type TaskDetail,
  trackerPollJob,
  type TrackerStep,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox } from '@pitwall/server-queue';
import { TrackerFollowService } from '@pitwall/server-trackers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrackerWorld } from './tracker-world.ts';

let world: TrackerWorld;
let worker: INestApplicationContext;
let connectionId: string;

beforeAll(async () => {
  world = await TrackerWorld.start(['DB-05', 'SE-03']);
  worker = await world.startWorker();
});
afterAll(async () => {
  await worker?.close();
  await world?.close();
});

const HASH = 'a'.repeat(64);
const finding = (startLine: number, given: Partial<Finding> = {}): Finding => ({
  probe: 'session-store-in-process',
  practice: 'SE-03',
  outcome: 'absent',
  confidence: 'high',
  suggests: 'absent',
  message: 'Sessions live in the memory of the process.',
  locations: [
    {
      path: 'src/server.ts',
      startLine,
      endLine: startLine + 2,
      snippet: 'app.use(x)',
      snippetHash: HASH,
    },
  ],
  total: 1,
  ...given,
});
const scan = (commit: string, findings: Finding[]) =>
  world.ana.expect(201, 'POST', `${world.system}/scans`, {
    format: SCAN_REPORT_FORMAT,
    id: randomUUID(),
    tool: { name: 'pitwall', version: '0.1.0' },
    createdAt: new Date().toISOString(),
    source: {
      commit: commit.repeat(40),
      branch: 'main',
      repository: 'github.com/acme/shop',
      modified: false,
    },
    stacks: ['node'],
    findings,
    skipped: [],
    statistics: { files: 1, bytes: 1, milliseconds: 1 },
  });
const sessionTask = async () => {
  const { items } = await world.get<Page<TaskDetail>>(
    `${world.at}/tasks?system=shop&limit=100&state=open`,
  );
  const found = items.find(({ practice }) => practice === 'SE-03');
  if (!found) throw new Error('There is no task of SE-03.');
  return found;
};
const soon = () =>
  worker.get(Database).withTenant({ organizationId: organizationOf() }, (transaction) =>
    worker.get(TrackerFollowService).soon(transaction, {
      organizationId: organizationOf(),
      systemId,
      connectionId,
    }),
  );
let organizationId: string;
let systemId: string;
const organizationOf = () => organizationId;

describe('a sync that leaves people in peace', () => {
  it('exports, without an assignee where GitHub does not know them, and says so', async () => {
    const { items: members } = await world.get<Page<{ userId: string }>>(`${world.at}/members`);
    const [member] = members;
    if (!member) throw new Error('There is no member.');
    const connection = await world.connect({
      people: [{ userId: member.userId, login: 'nobody-there' }],
    });
    connectionId = connection.id;
    organizationId = (await world.get<{ id: string }>(world.at)).id;
    systemId = (await world.get<{ id: string }>(world.system)).id;
    await scan('b', [finding(12)]);
    const task = await sessionTask();
    await world.ana.expect(200, 'PATCH', `${world.at}/tasks/${task.id}`, {
      version: task.version,
      ownerId: member.userId,
    });
    const sync = await world.apply(await world.dryRun());
    expect(sync).toMatchObject({ failed: 0, error: null });
    expect(world.titled(task.title)).toMatchObject({ assignees: [] });
    const { items } = await world.get<Page<TrackerStep>>(
      `${world.tracker}/syncs/${sync.id}/steps?limit=100`,
    );
    expect(
      items.find(({ taskId, kind }) => taskId === task.id && kind === 'create_issue'),
    ).toMatchObject({
      state: 'done',
      message: 'The tracker does not let nobody-there be the assignee: done without.',
    });
  });

  it('does not ask for them again, and tells it', async () => {
    const sync = await world.dryRun();
    expect(sync).toMatchObject({ total: 0, summary: { writes: 0 } });
    expect(sync.notices.map(({ kind }) => kind)).toEqual(['unassignable']);
  });

  it('writes nothing after another scan of the same code', async () => {
    const { body } = world.titled((await sessionTask()).title);
    expect(body).toContain(`/blob/${'b'.repeat(40)}/src/server.ts#L12-L14`);
    // Another commit, and lines were added above.
    await scan('c', [finding(40)]);
    expect(await world.dryRun()).toMatchObject({ total: 0, summary: { writes: 0 } });
  });

  it('writes when the code itself is another', async () => {
    const location = { ...finding(50).locations[0], snippetHash: 'd'.repeat(64) };
    await scan('d', [finding(50, { locations: [location as Finding['locations'][number]] })]);
    const sync = await world.dryRun();
    expect(sync.summary).toMatchObject({ update: 1, writes: 1 });
    await world.apply(sync);
    expect(world.titled((await sessionTask()).title).body).toContain(
      `/blob/${'d'.repeat(40)}/src/server.ts#L50-L52`,
    );
  });
});

describe('what was closed in the tracker', { timeout: 120_000 }, () => {
  it('is seen by the clock and taken over as a claim, with no preview and no write', async () => {
    const task = await sessionTask();
    world.titled(task.title).state = 'closed';
    const writes = world.server.calls.filter((call) => !call.startsWith('GET')).length;
    await new Outbox().enqueueAlone(worker.get(Database), trackerPollJob, {
      since: null,
      until: new Date().toISOString(),
    });
    await expect
      .poll(async () => (await world.get<TaskDetail>(`${world.at}/tasks/${task.id}`)).state, {
        timeout: 45_000,
      })
      .toBe('done_unverified');
    expect(world.server.calls.filter((call) => !call.startsWith('GET'))).toHaveLength(writes);
    const [newest] = await world.syncs();
    if (!newest) throw new Error('There is no sync.');
    expect(await world.until(newest, 'finished')).toMatchObject({ automatic: true, total: 1 });
  });

  it('is refuted by a scan, told once on the issue, and opened again', async () => {
    const issue = world.issues().find(({ state }) => state === 'closed');
    if (!issue) throw new Error('No issue is closed.');
    await scan('e', [finding(50)]);
    await soon();
    await expect.poll(() => issue.comments.length, { timeout: 45_000 }).toBe(1);
    expect(issue.comments[0]?.body).toMatch(
      /^Not done yet, so the task is open again\. The scan of .* at eeeeeeee still finds it absent: Sessions live in the memory of the process\. src\/server\.ts:50 \[Open in Pitwall\]/,
    );
    const [newest] = await world.syncs();
    if (!newest) throw new Error('There is no sync.');
    await world.until(newest, 'finished');
    const sync = await world.dryRun();
    expect(sync.summary).toMatchObject({ reopen: 1, writes: 1 });
    await world.apply(sync);
    expect(issue).toMatchObject({ state: 'open', comments: [{}] });
  });

  it('is verified by a scan, which is told once too', async () => {
    const task = await sessionTask();
    const issue = world.titled(task.title);
    issue.state = 'closed';
    await soon();
    await expect
      .poll(async () => (await world.get<TaskDetail>(`${world.at}/tasks/${task.id}`)).state, {
        timeout: 45_000,
      })
      .toBe('done_unverified');
    await scan('f', [
      finding(50, { outcome: 'present', suggests: 'in_place', locations: [], total: 0 }),
    ]);
    expect((await world.get<TaskDetail>(`${world.at}/tasks/${task.id}`)).state).toBe('done');
    await soon();
    await expect.poll(() => issue.comments.length, { timeout: 45_000 }).toBe(2);
    expect(issue.comments[1]?.body).toMatch(/^Verified done\. The practice is met: /);
    await soon();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(issue.comments).toHaveLength(2);
    // What was found is gone from the section, and that is all that is left to write.
    const { id } = await world.dryRun();
    const { items } = await world.get<Page<TrackerStep>>(`${world.tracker}/syncs/${id}/steps`);
    expect(items.map(({ kind }) => kind)).toEqual(['update_issue']);
    expect(items[0]?.changes.map(({ field }) => field)).toEqual(['section']);
    expect(world.server.violations).toEqual([]);
  });
});
