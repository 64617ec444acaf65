import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import {
  answerUpkeepJob,
  type Assessment,
  campaignReminderJob,
  type CreatedChannel,
  type Notification,
  NOTIFICATION_KIND_NAMES,
  type NotificationKind,
  type Organization,
  type Page,
  reportMailJob,
  type ScanReport,
  type ScanRun,
  type Sprint,
  type StartedScans,
  type System,
  type Task,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox } from '@pitwall/server-queue';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './api-harness.ts';
import { startWorker } from './start-worker.ts';
import { TrackerWorld } from './tracker-world.ts';

const DAY = 86_400_000;

let world: TrackerWorld;
let worker: INestApplicationContext;
let gone: Server;
let ana: Client;
let ben: Client;
let benId: string;
let organizationId: string;

beforeAll(async () => {
  gone = createServer((_, response) => response.writeHead(410).end());
  await new Promise<void>((resolve) => {
    gone.listen(0, '127.0.0.1', resolve);
  });
  world = await TrackerWorld.start(['DB-05', 'SE-03']);
  ({ ana } = world);
  organizationId = (await world.get<Organization>(world.at)).id;
  ben = await world.api.person('Ben');
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${world.at}/invitations`, {
    role: 'admin',
  });
  await ben.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  benId = (await ben.expect<{ id: string }>(200, 'GET', '/me')).id;
  worker = await startWorker(world.api);
});
afterAll(async () => {
  await worker?.close();
  await world?.close();
  gone?.closeAllConnections();
  await new Promise((resolve) => gone.close(resolve));
});

const newSystem = async (name: string): Promise<string> => {
  const { slug } = await ana.expect<System>(201, 'POST', `${world.at}/systems`, { name });
  return `${world.at}/systems/${slug}`;
};
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const put = (system: string, practice: string, answer: object): Promise<unknown> =>
  ana.expect(200, 'PUT', `${system}/answers/${practice}`, { version: 0, ...answer });
const tasksOf = async (system: string): Promise<Task[]> =>
  (await world.get<Page<Task>>(`${world.at}/tasks?system=${system.split('/').at(-1)}&state=all`))
    .items;
/** A scan of an hour each, so that a later one is the newest. */
let scans = 0;
const scan = (system: string, finding: Partial<ScanReport['findings'][number]>) =>
  ana.expect(201, 'POST', `${system}/scans`, {
    format: 'pitwall.scan/1',
    id: randomUUID(),
    tool: { name: 'pitwall', version: '0.1.0' },
    createdAt: new Date(Date.now() - DAY + (scans += 1) * 3_600_000).toISOString(),
    source: { commit: 'a'.repeat(40), branch: 'main', repository: null, modified: false },
    stacks: ['node'],
    findings: [
      {
        probe: 'health-routes',
        practice: 'LB-02',
        outcome: 'present',
        confidence: 'high',
        suggests: 'in_place',
        message: 'What was seen.',
        locations: [],
        total: 1,
        ...finding,
      },
    ],
    skipped: [],
    statistics: { files: 1, bytes: 1, milliseconds: 1 },
  });
const at = (snippetHash: string) => [
  { path: 'src/main.ts', startLine: 1, endLine: 1, snippet: 'health()', snippetHash },
];

/** As the clock does. */
const leave = (job: typeof answerUpkeepJob | typeof campaignReminderJob | typeof reportMailJob) =>
  new Outbox().enqueueAlone(worker.get(Database), job, {
    organizationId,
    since: null,
    until: new Date().toISOString(),
  });

/** Does through the API what makes it so, and gives who is to be told. */
const PRODUCED: Record<NotificationKind, () => Promise<Client>> = {
  async mentioned() {
    await ana.expect(201, 'POST', `${world.system}/comments`, {
      about: { kind: 'system' },
      body: 'Ben?',
      mentions: [benId],
    });
    return ben;
  },
  async assigned() {
    const [task] = await tasksOf(world.system);
    await ana.expect(200, 'PATCH', `${world.at}/tasks/${task?.id}`, {
      version: task?.version,
      ownerId: benId,
    });
    return ben;
  },
  async risk_ending() {
    const system = await newSystem('Risky');
    await put(system, 'DB-05', {
      state: 'accepted_risk',
      level: 'absent',
      note: 'Later.',
      riskExpiresAt: new Date(Date.now() + 10 * DAY).toISOString(),
    });
    await ben.expect(200, 'POST', `${system}/answers/DB-05/approve`, { version: 1 });
    await leave(answerUpkeepJob);
    return ana;
  },
  async evidence_stale() {
    const system = await newSystem('Stale');
    await scan(system, { locations: at('b'.repeat(64)) });
    await ana.expect(200, 'POST', `${system}/suggestions/accept`, {
      practices: [{ practice: 'LB-02', version: 0 }],
    });
    await scan(system, { locations: at('c'.repeat(64)) });
    return ana;
  },
  async contradiction_found() {
    const system = await newSystem('Disputed');
    await put(system, 'LB-02', { state: 'in_place' });
    await scan(system, { outcome: 'absent', suggests: 'absent' });
    return ana;
  },
  async scan_failed() {
    const { slug } = await ana.expect<System>(201, 'POST', `${world.at}/systems`, {
      name: 'Lost',
      // No request goes there.
      repositories: ['https://10.0.0.1/acme/lost'],
    });
    const runs = `${world.at}/systems/${slug}/scan-runs`;
    for (const count of [1, 2]) {
      await ana.expect<StartedScans>(202, 'POST', runs);
      const failed = async (): Promise<number> =>
        (await world.get<Page<ScanRun>>(runs)).items.filter(({ state }) => state === 'failed')
          .length;
      await expect.poll(failed, { timeout: 15_000 }).toBe(count);
    }
    return ben;
  },
  async stage_changed() {
    const system = await newSystem('Rising');
    const { items } = await world.get<Assessment>(`${system}/assessment`);
    const practices = items.filter(({ standing }) => standing.stage === 'mvp');
    await ana.expect(200, 'POST', `${system}/answers`, {
      answers: practices.map(({ practice }) => ({
        practice,
        answer: { state: 'in_place', version: 0 },
      })),
    });
    return ben;
  },
  async sprint_ended() {
    const { team } = await world.get<System>(world.system);
    const sprint = await ana.expect<Sprint>(201, 'POST', `${world.at}/teams/${team.slug}/sprints`, {
      name: 'May',
      startsOn: inDays(-7),
      endsOn: inDays(7),
      capacityDays: 10,
    });
    const task = (await tasksOf(world.system)).find(({ state }) => state === 'todo');
    await ana.expect(200, 'PATCH', `${world.at}/tasks/${task?.id}`, {
      version: task?.version,
      ownerId: benId,
      sprintId: sprint.id,
    });
    await ana.expect(200, 'POST', `${world.at}/sprints/${sprint.id}/close`, {});
    return ben;
  },
  async task_reopened() {
    const system = await newSystem('Again');
    await put(system, 'DB-05', { state: 'absent' });
    const [task] = await tasksOf(system);
    await ana.expect(200, 'PATCH', `${world.at}/tasks/${task?.id}`, {
      version: task?.version,
      ownerId: benId,
    });
    await put(system, 'DB-05', { state: 'in_place', version: 1 });
    await put(system, 'DB-05', { state: 'absent', version: 2 });
    return ben;
  },
  async export_finished() {
    await ben.expect(202, 'POST', `${world.system}/exports`, { format: 'csv' });
    return ben;
  },
  async export_conflict() {
    await world.connect();
    await world.apply(await world.dryRun());
    const [task] = await world.tasks();
    const issue = world.titled(task?.title ?? '');
    issue.body = issue.body.replace('[Open in Pitwall]', '[Look here]');
    await ana.expect(200, 'PATCH', `${world.at}/tasks/${task?.id}`, {
      version: task?.version,
      description: 'More to know',
    });
    await world.dryRun();
    return ana;
  },
  async forecast_near() {
    const system = await newSystem('Full');
    await ana.expect(201, 'POST', `${system}/components`, {
      component: 'db.disk',
      unit: 'GB',
      limit: 100,
      limitIs: 'configured',
      breaksAt: 'hard',
      growth: { kind: 'compound', low: 10, likely: 10, high: 10 },
      peak: 90,
    });
    return ben;
  },
  async channel_disabled() {
    const { port } = gone.address() as AddressInfo;
    const channel = await ana.expect<CreatedChannel>(
      201,
      'POST',
      `${world.at}/notification-channels`,
      { kind: 'slack', name: 'Gone', url: `http://127.0.0.1:${port}/x`, kinds: ['mentioned'] },
    );
    await ana.expect(202, 'POST', `${world.at}/notification-channels/${channel.id}/test`);
    return ben;
  },
  async campaign_due() {
    const system = await newSystem('Behind');
    const { id } = await world.get<System>(system);
    const about = { dueOn: inDays(7), practices: ['DB-05'], systemIds: [id] };
    await ana.expect(201, 'POST', `${world.at}/campaigns`, { name: 'X', ownerId: benId, ...about });
    await leave(campaignReminderJob);
    return ben;
  },
  async report_ready() {
    // Its day may be over for this month: what was scheduled before it came is due.
    await ana.expect(201, 'POST', `${world.at}/report-schedules`, {
      day: 28,
      recipientIds: [benId],
    });
    await worker
      .get(Database)
      .withTenant({ organizationId }, (transaction) =>
        transaction.reportSchedule.updateMany({ data: { day: 1, sentFor: null } }),
      );
    await leave(reportMailJob);
    return ben;
  },
};

describe('each kind that people are told of', () => {
  it.each(NOTIFICATION_KIND_NAMES)('is told when it comes to be so: %s', async (kind) => {
    const who = await PRODUCED[kind]();
    const told = async (): Promise<NotificationKind[]> => {
      const path = `${world.at}/notifications?kind=${kind}`;
      return (await who.expect<Page<Notification>>(200, 'GET', path)).items.map((one) => one.kind);
    };
    await expect.poll(told, { timeout: 20_000 }).toContain(kind);
  });
});
