import {
  defineJob,
  forEachOrganization,
  forTheInstallation,
  installationPeriodSchema,
  organizationPeriodSchema,
  type ScheduleRegistry,
} from '@pitwall/contracts';
import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization } from '../testing/test-jobs.ts';
import { handledJob } from '../worker/job-handler.ts';
import { JobProcess } from '../worker/job-process.ts';
import { Clock } from './clock.ts';

const hourlyJob = defineJob({ name: 'kernel.hourly', payload: organizationPeriodSchema });
const dailyJob = defineJob({ name: 'kernel.daily', payload: installationPeriodSchema });
const hourly = forEachOrganization('hour', hourlyJob);
const daily = forTheInstallation('day', dailyJob);
const PAGE = 4;

interface Left {
  name: string;
  organization_id: string | null;
  since: string | null;
  until: string;
}

const left = (fixture: QueueFixture): Promise<Left[]> =>
  fixture.query<Left>(
    `SELECT name, organization_id, payload ->> 'since' AS since, payload ->> 'until' AS until
     FROM outbox_job ORDER BY id`,
  );

async function found(fixture: QueueFixture, organizations: number): Promise<void> {
  await fixture.query(
    `INSERT INTO organization (id, slug, name)
     SELECT id::uuid, 'org-' || place, 'Organization ' || place
     FROM unnest($1::text[]) WITH ORDINALITY AS given (id, place)`,
    [Array.from({ length: organizations }, (_, index) => organization(index + 1))],
  );
  fixture.onEnd(async () => void (await fixture.query('DELETE FROM organization')));
}

const clockAt = (fixture: QueueFixture, schedules: ScheduleRegistry, ...times: string[]): Clock =>
  new Clock({
    database: fixture.database,
    schedules,
    log: fixture.connectionOptions.log,
    options: { organizationsInAPage: PAGE },
    now: () => new Date(times.length > 1 ? (times.shift() ?? '') : (times[0] ?? '')),
  });

onEachBackend('the clock', (opened) => {
  it('leaves one job for each organization in a period, in pages', async () => {
    const fixture = opened();
    await found(fixture, 9);
    const clock = clockAt(fixture, [hourly], '2026-03-01T12:34:56Z');
    expect(await clock.tick()).toBe(9);
    expect(await clock.tick()).toBe(0);
    const jobs = await left(fixture);
    expect(jobs.map((job) => job.organization_id)).toEqual(
      Array.from({ length: 9 }, (_, index) => organization(index + 1)),
    );
    expect(new Set(jobs.map((job) => job.until))).toEqual(new Set(['2026-03-01T12:00:00.000Z']));
    expect(new Set(jobs.map((job) => job.since))).toEqual(new Set([null]));
  });

  it('leaves as many when a page is full and none follows', async () => {
    const fixture = opened();
    await found(fixture, PAGE);
    expect(await clockAt(fixture, [hourly], '2026-03-01T12:00:00Z').tick()).toBe(PAGE);
  });

  it('leaves one for the installation, at midnight', async () => {
    const fixture = opened();
    const clock = clockAt(
      fixture,
      [daily],
      '2026-03-01T23:59:59.999Z',
      '2026-03-02T00:00:00.000Z',
      '2026-03-02T18:00:00.000Z',
    );
    for (const jobs of [1, 1, 0]) expect(await clock.tick()).toBe(jobs);
    expect(await left(fixture)).toEqual([
      {
        name: 'kernel.daily',
        organization_id: null,
        since: null,
        until: '2026-03-01T00:00:00.000Z',
      },
      {
        name: 'kernel.daily',
        organization_id: null,
        since: '2026-03-01T00:00:00.000Z',
        until: '2026-03-02T00:00:00.000Z',
      },
    ]);
  });

  it('catches missed periods up once, by one job that covers them all', async () => {
    const fixture = opened();
    await found(fixture, 1);
    const clock = clockAt(fixture, [hourly], '2026-03-01T12:10:00Z', '2026-03-03T07:30:00Z');
    await clock.tick();
    await clock.tick();
    expect(await clock.tick()).toBe(0);
    expect((await left(fixture)).map(({ since, until: end }) => [since, end])).toEqual([
      [null, '2026-03-01T12:00:00.000Z'],
      ['2026-03-01T12:00:00.000Z', '2026-03-03T07:00:00.000Z'],
    ]);
  });

  it('leaves nothing twice when the time goes backwards', async () => {
    const fixture = opened();
    await found(fixture, 1);
    const times = ['2026-03-01T12:10:00Z', '2026-03-01T09:00:00Z', '2026-03-01T12:59:00Z'];
    const clock = clockAt(fixture, [hourly], ...times);
    for (const jobs of [1, 0, 0]) expect(await clock.tick()).toBe(jobs);
    expect(await left(fixture)).toHaveLength(1);
  });

  it('goes on where a worker died between two pages, for the period that was begun', async () => {
    const fixture = opened();
    await found(fixture, 6);
    // As it leaves the row when it ends after its first page.
    await fixture.query(
      `INSERT INTO job_schedule (name, period, since, reached_organization_id, complete)
       VALUES ('kernel.hourly', '2026-03-01T11:00:00Z', NULL, $1, false)`,
      [organization(PAGE)],
    );
    const clock = clockAt(fixture, [hourly], '2026-03-01T12:10:00Z');
    expect(await clock.tick()).toBe(2 + 6);
    const jobs = await left(fixture);
    const first = jobs.filter((job) => job.until === '2026-03-01T11:00:00.000Z');
    expect(first.map((job) => job.organization_id)).toEqual([organization(5), organization(6)]);
    expect(jobs.filter((job) => job.since === '2026-03-01T11:00:00.000Z')).toHaveLength(6);
  });

  it('keeps neither jobs nor how far it came when a page fails', async () => {
    const fixture = opened();
    await found(fixture, 3);
    const broken = {
      ...hourlyJob,
      payload: organizationPeriodSchema.extend({ since: organizationPeriodSchema.shape.until }),
    };
    const clock = clockAt(fixture, [{ ...hourly, job: broken }], '2026-03-01T12:10:00Z');
    await expect(clock.tick()).rejects.toThrow();
    expect(await left(fixture)).toEqual([]);
    expect(await clockAt(fixture, [hourly], '2026-03-01T12:10:00Z').tick()).toBe(3);
  });

  it('runs each job once, however many workers keep it', async () => {
    const fixture = opened();
    await found(fixture, 30);
    const ran: string[] = [];
    const handled = [
      handledJob(hourlyJob, {
        handle: async ({ organizationId, until: end }) => void ran.push(`${organizationId} ${end}`),
      }),
      handledJob(dailyJob, { handle: async ({ until: end }) => void ran.push(`daily ${end}`) }),
    ];
    await Promise.all(
      [1, 2, 3].map(() =>
        fixture.startJobs([hourlyJob, dailyJob], handled, {
          schedules: [hourly, daily],
          clock: { tickMilliseconds: 20, organizationsInAPage: PAGE },
        }),
      ),
    );
    await until(() => ran.length >= 31);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await fixture.emptied();
    expect(new Set(ran).size).toBe(ran.length);
    // The full hour may have struck meanwhile: then each organization has had two.
    const last = ran
      .map((one) => one.split(' ')[1])
      .sort()
      .at(-1);
    expect(ran.filter((one) => one.endsWith(` ${last}`) && !one.startsWith('daily'))).toHaveLength(
      30,
    );
    expect(fixture.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('refuses to start with a schedule whose job nobody runs', () => {
    const fixture = opened();
    const { database } = fixture;
    const parts = {
      database,
      connection: fixture.connect(),
      jobs: [dailyJob],
      schedules: [hourly],
    };
    const handled = [handledJob(dailyJob, { handle: async () => undefined })];
    expect(() => new JobProcess(parts, handled)).toThrow(
      /The job "kernel.hourly" is scheduled, but it is not in the registry/,
    );
  });
});
