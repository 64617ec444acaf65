import type { Organization, System } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
});
afterAll(() => api.close());

it('changes that wait for one system keep no other organization from the database, and all are made', async () => {
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'North' });
  const system = await ana.expect<System>(201, 'POST', `/organizations/${slug}/systems`, {
    name: 'Shop',
  });
  await ana.expect(201, 'POST', '/organizations', { name: 'South' });
  let free = (): void => undefined;
  const freed = new Promise<void>((resolve) => {
    free = resolve;
  });
  let held = (): void => undefined;
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  // Somebody works on the system, and takes their time.
  const holder = api.application.get(Database).withSystem('dispatch jobs', async (transaction) => {
    await transaction.$queryRaw`
      SELECT pg_advisory_xact_lock(hashtextextended(${`system ${system.id}`}, 0))::text`;
    held();
    await freed;
  });
  await isHeld;
  const changes = Array.from({ length: 40 }, (_, index) =>
    ana.send('POST', `/organizations/${slug}/systems/${system.slug}/tasks`, {
      title: `Task ${index}`,
      days: 1,
    }),
  );
  try {
    // As many connections as the process has would wait, and more; each other request finds one all the same.
    for (let count = 0; count < 3; count += 1)
      await ana.expect(200, 'GET', '/organizations/south/systems');
    await ana.expect(201, 'POST', '/organizations/south/systems', { name: 'Other' });
  } finally {
    free();
  }
  await holder;
  const statuses = (await Promise.all(changes)).map(({ statusCode }) => statusCode);
  // On a machine that is slow enough some are refused, and told when to come again.
  expect(statuses.filter((status) => status !== 201 && status !== 429)).toEqual([]);
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(2);
});
