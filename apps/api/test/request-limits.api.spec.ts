import type { Server } from 'node:http';
import type { Organization } from '@pitwall/contracts';
import { ARRIVAL_TIMES } from '@pitwall/server-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;

beforeAll(async () => {
  api = await startApi({ requestsPerMinute: 100, organizationRequestsPerMinute: 150 });
  ana = await api.person('Ana');
  for (const name of ['Northwind', 'Southwind'])
    await ana.expect<Organization>(201, 'POST', '/organizations', { name });
});
afterAll(() => api.close());

const tokenOf = async (slug: string): Promise<Client> => {
  const { token } = await ana.expect<{ token: string }>(
    201,
    'POST',
    `/organizations/${slug}/tokens`,
    { name: 'CI', permissions: ['systems:read'] },
  );
  return api.stranger().withToken(token);
};
const times = async (count: number, client: Client, path: string): Promise<number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1)
    statuses.push((await client.send('GET', path)).statusCode);
  return statuses;
};

describe('limits', () => {
  it('hold for an organization over all of its tokens, and leave others alone', async () => {
    const path = '/organizations/northwind/systems';
    const [one, two, other] = [
      await tokenOf('northwind'),
      await tokenOf('northwind'),
      await tokenOf('southwind'),
    ];
    const first = await one.send('GET', path);
    expect(first.headers['ratelimit-policy']).toBe(
      '"requests";q=100;w=60, "organization";q=150;w=60',
    );
    expect(first.headers.ratelimit).toMatch(/^"requests";r=\d+;t=\d+, "organization";r=\d+;t=\d+$/);
    const statuses = [...(await times(90, one, path)), ...(await times(90, two, path))];
    const admitted = statuses.filter((status) => status === 200).length;
    expect(admitted).toBeGreaterThan(120);
    expect(admitted).toBeLessThanOrEqual(150);
    const refused = await two.send('GET', path);
    expect(refused.json()).toMatchObject({ status: 429, code: 'rate.limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers.ratelimit).toMatch(/^"organization";r=0;t=\d+$/);
    await other.expect(200, 'GET', '/organizations/southwind/systems');
  });

  it('of an organization are not used up by those who do not belong', async () => {
    const eve = await api.person('Eve');
    const statuses = await times(30, eve, '/organizations/southwind/systems');
    expect(new Set(statuses)).toEqual(new Set([404]));
    const { headers } = await eve.send('GET', '/organizations/southwind/systems');
    expect(headers['ratelimit-policy']).toBe('"requests";q=100;w=60');
  });

  it('hold for the time of a request, and for what one answer holds', async () => {
    const server = api.application.getHttpServer() as Server;
    // Whoever sends a byte now and then keeps no connection for long.
    expect(server.headersTimeout).toBe(30_000);
    // That of every route but an import is 30 seconds as well: arrival-time.spec.ts beside it.
    expect(ARRIVAL_TIMES).toEqual({ request: 30_000, stream: server.requestTimeout });
    const path = '/organizations/southwind/systems';
    await ana.expect(200, 'GET', `${path}?limit=100`);
    for (const limit of ['101', '0', '-1', '1e9', 'all'])
      expect((await ana.send('GET', `${path}?limit=${limit}`)).statusCode).toBe(422);
  });

  it('hold for all addresses together that one customer of IPv6 has', async () => {
    const ask = async (remoteAddress: string): Promise<number> => {
      const url = '/api/v1/catalogue';
      return (await api.application.inject({ method: 'GET', url, remoteAddress })).statusCode;
    };
    const statuses: number[] = [];
    for (let host = 1; host <= 110; host += 1)
      statuses.push(await ask(`2001:db8:1:2::${host.toString(16)}`));
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(100);
    expect(statuses.at(-1)).toBe(429);
    expect(await ask('2001:db8:1:3::1')).toBe(200);
  });

  it.each(['token', 'account', 'address'])(
    'hold for one %s, which is told when to come again',
    async (kind) => {
      const caller =
        kind === 'address'
          ? api.stranger()
          : kind === 'account'
            ? await api.person('Cem')
            : await tokenOf('southwind');
      const path = kind === 'address' ? '/catalogue' : '/me';
      const statuses = await times(110, caller, path);
      expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(100);
      expect(statuses.at(-1)).toBe(429);
      const refused = await caller.send('GET', path);
      expect(refused.json()).toMatchObject({ status: 429, code: 'rate.limited' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.headers.ratelimit).toMatch(/^"requests";r=0;t=\d+$/);
    },
  );
});
