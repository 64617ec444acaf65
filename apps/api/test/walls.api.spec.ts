import { type Organization, ROLE_PERMISSIONS } from '@pitwall/contracts';
import { HttpModule, type InventoriedRoute } from '@pitwall/server-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let eve: Client;
let viewer: Client;
let northwind: Organization;
let routes: InventoriedRoute[];

beforeAll(async () => {
  api = await startApi({ requestsPerMinute: 100_000 });
  ana = await api.person('Ana');
  northwind = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
  eve = await api.person('Eve');
  await eve.expect(201, 'POST', '/organizations', { name: 'Southwind' });
  viewer = await api.person('Vic');
  const { link } = await ana.expect<{ link: string }>(
    201,
    'POST',
    `/organizations/${northwind.slug}/invitations`,
    { role: 'viewer' },
  );
  await viewer.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  routes = api.application.get(HttpModule).routes;
});
afterAll(() => api.close());

const SOME_ID = '01990000-0000-7000-8000-00000000000f';
const addressOf = ({ path }: InventoriedRoute): string =>
  path
    .replace(':organization', northwind.id)
    .replaceAll(/:(\w+)/g, (_, name: string) => (name === 'practice' ? 'DB-01' : SOME_ID));
const send = (client: Client, route: InventoriedRoute) =>
  client.send(route.method as 'GET', addressOf(route), route.method === 'GET' ? undefined : {});
const ofTenant = (): InventoriedRoute[] => routes.filter(({ options }) => 'permission' in options);

describe('every route', () => {
  it('is in the inventory, and most belong to a tenant', () => {
    expect(ofTenant().length).toBeGreaterThan(40);
  });

  it('of a tenant refuses a stranger', async () => {
    for (const route of ofTenant()) {
      const response = await send(api.stranger(), route);
      expect([route.handler, response.statusCode, response.json().code]).toEqual([
        route.handler,
        401,
        'authentication.required',
      ]);
    }
  });

  it("of a tenant looks absent to another tenant's owner", async () => {
    for (const route of ofTenant()) {
      const response = await send(eve, route);
      expect([route.handler, response.statusCode, response.json().code]).toEqual([
        route.handler,
        404,
        'resource.not_found',
      ]);
      expect(response.body).not.toContain('Northwind');
    }
  });

  it('of a tenant refuses a member whose role lacks its permission', async () => {
    const lacking = ofTenant().filter(
      ({ options }) => 'permission' in options && !ROLE_PERMISSIONS.viewer.has(options.permission),
    );
    expect(lacking.length).toBeGreaterThan(20);
    for (const route of lacking) {
      const response = await send(viewer, route);
      expect([route.handler, response.statusCode, response.json().code]).toEqual([
        route.handler,
        403,
        'permission.denied',
      ]);
    }
  });

  it('for the signed-in refuses a stranger', async () => {
    for (const route of routes.filter(({ options }) => 'signedIn' in options)) {
      const response = await send(api.stranger(), route);
      expect([route.handler, response.statusCode]).toEqual([route.handler, 401]);
    }
  });

  it('that is open says why', () => {
    for (const { handler, options } of routes) {
      if ('open' in options) expect([handler, options.open.length > 10]).toEqual([handler, true]);
    }
  });
});
