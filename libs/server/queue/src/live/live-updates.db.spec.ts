import type { LiveEvent } from '@pitwall/contracts';
import { expect, it } from 'vitest';
import { startChild } from '../testing/child.ts';
import { onEachBackend, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob } from '../worker/job-handler.ts';

const NORTHWIND = organization(1);
const SOUTHWIND = organization(2);
const SYSTEM = organization(900);
const RUN = organization(901);
const changed = (cause: string): LiveEvent => ({ kind: 'system.changed', systemId: SYSTEM, cause });

onEachBackend('live updates', (opened) => {
  it('reach every listener of the organization, and no other’s', async () => {
    const fixture = opened();
    const { live } = fixture.connect();
    const other = fixture.connect().live;
    const heard: Record<string, string[]> = { own: [], twice: [], elsewhere: [], southwind: [] };
    const into = (name: string) => (event: LiveEvent) =>
      void heard[name]?.push(event.kind === 'system.changed' ? event.cause : event.kind);
    await live.subscribe(NORTHWIND, into('own'));
    await live.subscribe(NORTHWIND, into('twice'));
    await other.subscribe(NORTHWIND, into('elsewhere'));
    await other.subscribe(SOUTHWIND, into('southwind'));
    for (const cause of ['one', 'two', 'three']) await live.publish(NORTHWIND, changed(cause));
    await live.publish(SOUTHWIND, changed('theirs'));
    await until(
      () =>
        heard['elsewhere']?.length === 3 &&
        heard['twice']?.length === 3 &&
        heard['southwind']?.length === 1,
    );
    expect(heard).toEqual({
      own: ['one', 'two', 'three'],
      twice: ['one', 'two', 'three'],
      elsewhere: ['one', 'two', 'three'],
      southwind: ['theirs'],
    });
  });

  it('end with the subscription, and a listener that throws disturbs no other', async () => {
    const fixture = opened();
    const { live } = fixture.connect();
    const heard: LiveEvent[] = [];
    const gone: LiveEvent[] = [];
    const end = await live.subscribe(NORTHWIND, (event) => void gone.push(event));
    await live.subscribe(NORTHWIND, () => {
      throw new Error('a broken page');
    });
    await live.subscribe(NORTHWIND, (event) => void heard.push(event));
    await end();
    await end();
    await live.publish(NORTHWIND, changed('one'));
    await until(() => heard.length === 1);
    expect(gone).toEqual([]);
  });

  it('begin again after the last listener has gone', async () => {
    const fixture = opened();
    const { live } = fixture.connect();
    const heard: LiveEvent[] = [];
    for (let round = 0; round < 3; round += 1) {
      const end = await live.subscribe(NORTHWIND, (event) => void heard.push(event));
      await live.publish(NORTHWIND, changed(`round ${round}`));
      await until(() => heard.length === round + 1);
      await end();
    }
  });

  it('refuse what is no event, too large, or of no organization', async () => {
    const fixture = opened();
    const { live } = fixture.connect();
    await expect(
      live.publish(NORTHWIND, { kind: 'nothing' } as unknown as LiveEvent),
    ).rejects.toThrow();
    await expect(live.publish(NORTHWIND, changed('x'.repeat(9_000)))).rejects.toThrow(
      /at most 8192 bytes/,
    );
    await expect(live.publish('>', changed('x'))).rejects.toThrow(/not a UUID/);
    await expect(live.subscribe('*', () => undefined)).rejects.toThrow(/not a UUID/);
  });

  it('carry the progress of a job to another process, its end included', async () => {
    const fixture = opened();
    const { urls, redis } = fixture;
    const child = startChild('child-listener.ts', {
      queueUrl: urls.queueUrl,
      redisUrl: redis?.url ?? null,
      organizationId: NORTHWIND,
    });
    fixture.onEnd(() => child.kill());
    await child.tells(1);
    await fixture.startJobs(TEST_JOBS, [
      handledJob(probeJob, {
        handle: async (_, { progress }) => {
          for (let done = 0; done <= 50; done += 1) progress(done, 50);
          await new Promise((resolve) => setTimeout(resolve, 300));
        },
        progressEvent: ({ systemId = '', exportRunId = '' }, progress) => ({
          kind: 'export.progress',
          systemId,
          exportRunId,
          ...progress,
        }),
      }),
    ]);
    const payload = { organizationId: NORTHWIND, systemId: SYSTEM, exportRunId: RUN };
    await fixture.database.withTenant(payload, (transaction) =>
      fixture.outbox.enqueue(transaction, probeJob, payload),
    );
    await child.tells(4);
    const event = { kind: 'export.progress', systemId: SYSTEM, exportRunId: RUN };
    // Fifty-one steps at once: the first, and then the latest.
    expect(child.told).toEqual([
      'listens',
      { ...event, state: 'running', done: 0, total: 50 },
      { ...event, state: 'running', done: 50, total: 50 },
      { ...event, state: 'finished', done: 50, total: 50 },
    ]);
  }, 60_000);

  it('do not fail a caller when the connection is gone', async () => {
    const fixture = opened();
    const connection = fixture.connect();
    await connection.ready();
    await connection.close();
    await connection.live.publish(NORTHWIND, changed('one'));
    expect(fixture.lines.map(({ message }) => message)).toContain(
      'A live update could not be sent.',
    );
  });
});
