import { Database } from '@pitwall/server-db';
import { endSessionsOf } from '@pitwall/server-identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('an operator', () => {
  it('ends the sessions of one person, or of everybody, which counts with the next request', async () => {
    const [ana, ben, cem] = [
      await api.person('Ana'),
      await api.person('Ben'),
      await api.person('Cem'),
    ];
    const database = api.application.get(Database);
    const { email } = await ana.expect<{ email: string }>(200, 'GET', '/me');
    expect(await endSessionsOf(database, { email: 'nobody@example.com' })).toBe(0);
    expect(await endSessionsOf(database, { email: email.toUpperCase() })).toBe(1);
    await ana.expect(401, 'GET', '/me');
    await ben.expect(200, 'GET', '/me');
    expect(await endSessionsOf(database, 'everybody')).toBe(2);
    for (const person of [ben, cem]) await person.expect(401, 'GET', '/me');
  });
});
