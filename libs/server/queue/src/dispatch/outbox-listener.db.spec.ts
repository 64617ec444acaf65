import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTBOX_CHANNEL } from '../outbox/outbox-channel.ts';
import { until } from '../testing/queue-fixture.ts';
import { OutboxListener } from './outbox-listener.ts';

let clone: TestDatabase;
let other: pg.Client;
beforeAll(async () => {
  clone = await createTestDatabase();
  other = new pg.Client({ connectionString: clone.queueUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await clone.drop();
});

const listen = (url: string) => {
  const seen = { wakes: 0, warnings: 0 };
  const nothing = (): void => undefined;
  const log = { info: nothing, error: nothing, warn: () => void (seen.warnings += 1) };
  return { seen, listener: new OutboxListener(url, log, () => void (seen.wakes += 1)) };
};
const notify = () => other.query(`NOTIFY ${OUTBOX_CHANNEL}`);

describe('OutboxListener', () => {
  it('wakes when it begins to listen, and at each notification', async () => {
    const { seen, listener } = listen(clone.queueUrl);
    await listener.start();
    expect(seen.wakes).toBe(1);
    await notify();
    await until(() => seen.wakes === 2);
    await listener.close();
    await notify();
    expect(seen).toEqual({ wakes: 2, warnings: 0 });
  });

  it('listens again after its connection was cut, and wakes for what it may have missed', async () => {
    const { seen, listener } = listen(clone.queueUrl);
    await listener.start();
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'pitwall-outbox' AND datname = current_database()`,
    );
    await until(() => seen.wakes === 2);
    expect(seen.warnings).toBe(1);
    await notify();
    await until(() => seen.wakes === 3);
    await listener.close();
  });

  it('does not fail at the start when the database cannot be reached', async () => {
    const { seen, listener } = listen('postgresql://nobody@127.0.0.1:9/nowhere');
    await listener.start();
    expect(seen).toEqual({ wakes: 0, warnings: 1 });
    await listener.close();
  });
});
