import type { Organization, System } from '@pitwall/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
const id = '018f0000-0000-7000-8000-000000000000';
const endless = 99_999_999_999;
const early = '0000-01-01T00:00:00.000Z';

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
  await ana.expect<System>(201, 'POST', '/organizations/northwind/systems', { name: 'Shop' });
});
afterAll(() => api.close());

// Each of these the database would take for a fault of its own.
it.each<[string, unknown]>([
  ['systems/shop/figures', { at: early, id }],
  ['systems/shop/symptoms', { startedAt: early, id }],
  ['systems/shop/incidents', { startedAt: early, id }],
  ['systems/shop/scans', { at: early, id }],
  ['shortcuts', { expiresAt: early, id }],
  ['members', { at: early, userId: id }],
  ['notifications', { at: early, id }],
  ['teams/first-team/sprints', { startsOn: '0000-01-01', id }],
  ['teams', 'a\u0000b'],
  ['portfolio', { gap: endless, path: 0, id }],
  ['catalogue/moves', endless],
])('refuses a cursor that the list %s has never given', async (path, place) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
  const answer = await ana.send('GET', `/organizations/northwind/${path}?cursor=${cursor}`);
  expect(answer.json()).toMatchObject({ status: 422, code: 'request.invalid' });
});
