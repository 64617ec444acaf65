import type { Sprint, Team } from '@pitwall/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

const AT = '/organizations/sprinters';
let api: ApiHarness;
let ana: Client;
beforeAll(async () => {
  api = await startApi();
  ana = api.stranger();
  const account = { name: 'Ana', email: 'ana@sprinters.example', password: PASSWORD };
  await ana.expect(201, 'POST', '/auth/sign-up', account);
  await ana.expect(201, 'POST', '/organizations', { name: 'Sprinters', slug: 'sprinters' });
  for (const name of ['Box office', 'Payments'])
    await ana.expect(201, 'POST', `${AT}/teams`, { name });
});
afterAll(() => api.close());

const openSprints = async (): Promise<Record<string, number>> => {
  const { items } = await ana.expect<{ items: Team[] }>(200, 'GET', `${AT}/teams`);
  return Object.fromEntries(items.map((team) => [team.slug, team.openSprints]));
};

it('a team tells how many of its sprints are open', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const sprint = (name: string, from: number, to: number) =>
    ana.expect<Sprint>(201, 'POST', `${AT}/teams/payments/sprints`, {
      name,
      startsOn: day(from),
      endsOn: day(to),
      capacityDays: 10,
    });
  const first = await sprint('First', -7, 7);
  await sprint('Second', 10, 20);
  expect(await openSprints()).toMatchObject({ 'box-office': 0, payments: 2 });
  await ana.expect(200, 'POST', `${AT}/sprints/${first.id}/close`, {});
  expect(await openSprints()).toMatchObject({ 'box-office': 0, payments: 1 });
});
