import type { Organization, System } from '@pitwall/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let org: Organization;
beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  org = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
});
afterAll(() => api?.close());
it('smoke', async () => {
  const sys = await ana.expect<System>(201, 'POST', `/organizations/${org.slug}/systems`, {
    name: 'Shop',
    stacks: ['node'],
    figures: { monthly_users: 50000, peak_requests_per_second: 120, active_engineers: 12 },
  });
  const at = (p: string) => `/organizations/${org.slug}/systems/${sys.slug}${p}`;
  const a = await ana.expect<any>(200, 'GET', at('/assessment'));
  console.log(a.sentence, a.items.length, a.askNext.length);
  console.log(
    JSON.stringify(await ana.expect<any>(200, 'GET', at('/assessment/overview'))).slice(0, 300),
  );
  for (const p of a.items.slice(0, 20)) {
    await ana.expect(200, 'PUT', at(`/answers/${p.practice}`), { state: 'absent', version: 0 });
  }
  let t = performance.now();
  await ana.expect(200, 'PUT', at(`/answers/${a.items[21].practice}`), {
    state: 'partial',
    version: 0,
  });
  console.log('put', performance.now() - t);
  t = performance.now();
  const tasks = await ana.expect<any>(200, 'GET', `/organizations/${org.slug}/tasks?limit=5`);
  console.log('list', performance.now() - t, tasks.items.length, tasks.items[0]);
  console.log(
    JSON.stringify(
      await ana.expect<any>(200, 'GET', `/organizations/${org.slug}/tasks/${tasks.items[0].id}`),
    ).slice(0, 1500),
  );
  const sprint = await ana.expect<any>(
    201,
    'POST',
    `/organizations/${org.slug}/teams/${sys.team.slug}/sprints`,
    { name: 'S1', startsOn: '2026-11-20', endsOn: '2030-12-01', capacityDays: 20 },
  );
  console.log(
    await ana.expect<any>(200, 'POST', `/organizations/${org.slug}/sprints/${sprint.id}/fill`, {}),
  );
  const filled = await ana.expect<any>(
    200,
    'POST',
    `/organizations/${org.slug}/sprints/${sprint.id}/fill`,
    { save: true },
  );
  console.log(filled.plannedDays, filled.availableDays, filled.tasks.length);
  const r = await ana.expect<any>(200, 'GET', at('/roadmap'));
  console.log(
    r.target,
    r.ready,
    r.plan.sprints,
    r.stages.map((s: any) => [s.stage, s.tasks.length]),
  );
  console.log(await ana.expect(202, 'POST', at('/exports'), { format: 'md' }));
  console.log(await ana.expect(201, 'POST', at('/snapshots'), { name: 'one' }));
  console.log(
    JSON.stringify(await ana.expect(200, 'GET', `/organizations/${org.slug}/systems`)).slice(
      0,
      500,
    ),
  );
  console.log(await ana.expect(200, 'GET', `/organizations/${org.slug}/jobs/failed`));
});
