import { type Permission, PERMISSION_NAMES, type Role, ROLES } from '@pitwall/contracts';
import type { LightMyRequestResponse } from 'fastify';
import type { Client } from '../api-harness.ts';
import {
  allBut,
  type MatrixRoute,
  mayCall,
  permissionOf,
  type TenantMatrix,
} from './tenant-matrix.ts';

type Verdict = (response: LightMyRequestResponse, code: string | undefined) => string | null;

const exactly =
  (status: number, code: string): Verdict =>
  (response, given) =>
    response.statusCode === status && given === code ? null : `should be ${status} ${code}`;
const succeeds: Verdict = ({ statusCode }) => (statusCode === 200 ? null : 'should be 200');
/** By the guard: what a service then makes of the request is its own. */
const admitted: Verdict = ({ statusCode, body }, code) =>
  statusCode === 401 || (code === 'permission.denied' && body.includes('the permission'))
    ? 'should be admitted'
    : null;
const refused: Verdict = ({ statusCode }) =>
  statusCode >= 400 ? null : 'should be refused: the ids are of another organization';
const harmless: Verdict = () => null;

/** It never ends; its own spec reads it. */
const isStream = ({ options }: MatrixRoute): boolean => options.mediaType === 'text/event-stream';
/** Whether its path names something of the organization beside the organization itself, and by an id of its own. */
const namesRows = ({ path }: MatrixRoute): boolean =>
  /:(?!organization\b|practice\b|number\b)\w+/.test(
    path.replace('/catalogue/symptoms/:symptom', ''),
  );

/** Every route with every role, in the own organization and in the other. */
export async function askAsRoles(
  matrix: TenantMatrix,
  roles: readonly Role[] = ROLES,
): Promise<void> {
  const { own, other, members } = matrix.world;
  for (const role of roles) {
    const caller = { name: role, client: members[role] };
    for (const route of matrix.ofTenants) {
      const may = mayCall(role, route);
      const denied = exactly(403, 'permission.denied');
      await matrix.ask(caller, route, other, other, exactly(404, 'resource.not_found'));
      if (!may) {
        await matrix.ask(caller, route, own, own, denied);
        await matrix.ask(caller, route, own, other, denied);
        continue;
      }
      if (!isStream(route) && route.method === 'GET')
        await matrix.ask(caller, route, own, own, succeeds);
      if (route.method !== 'GET') await matrix.ask(caller, route, own, null, admitted);
      await askWithForeignIds(matrix, caller, route);
    }
  }
}

/** The own organization's address with ids of the other's rows in path, query and body. */
export async function askWithForeignIds(
  matrix: TenantMatrix,
  caller: { name: string; client: Client },
  route: MatrixRoute,
): Promise<void> {
  if (isStream(route)) return;
  const { own, other } = matrix.world;
  await matrix.ask(caller, route, own, other, namesRows(route) ? refused : harmless);
}

/** Nobody, a revoked token, tokens that lack what the route needs, and the other organization's owner. */
export async function askAsOthers(matrix: TenantMatrix): Promise<void> {
  const { own, other } = matrix.world;
  const stranger = { name: 'nobody', client: matrix.api.stranger() };
  const revoked = { name: 'revoked token', client: await tokenOf(matrix, PERMISSION_NAMES, true) };
  const foreigner = { name: 'owner of the other', client: other.owner };
  const lacking = new Map<Permission, Client>();
  const full = { name: 'full token', client: await tokenOf(matrix, PERMISSION_NAMES) };
  for (const route of matrix.ofTenants) {
    const permission = permissionOf(route);
    const client = lacking.get(permission) ?? (await tokenOf(matrix, allBut(route)));
    lacking.set(permission, client);
    const limited = { name: `token without ${permission}`, client };
    for (const place of [own, other]) {
      await matrix.ask(stranger, route, place, place, exactly(401, 'authentication.required'));
      await matrix.ask(revoked, route, place, place, exactly(401, 'authentication.failed'));
    }
    await matrix.ask(limited, route, own, own, exactly(403, 'permission.denied'));
    await matrix.ask(full, route, other, other, exactly(404, 'resource.not_found'));
    await askWithForeignIds(matrix, full, route);
    await matrix.ask(foreigner, route, own, own, exactly(404, 'resource.not_found'));
  }
}

/** Routes outside organizations: a stranger is refused, and nobody is told of the other organization. */
export async function askOutside(matrix: TenantMatrix): Promise<void> {
  const { own, other } = matrix.world;
  // The mailbox shows every mail, to the machine of an embedded Pitwall alone: mailbox.api.spec.ts has its walls.
  const outside = matrix.routes.filter(
    ({ options, path }) => !('permission' in options) && path !== '/mailbox',
  );
  for (const route of outside) {
    const stranger = { name: 'nobody', client: matrix.api.stranger() };
    const needsSession = 'signedIn' in route.options;
    const verdict = needsSession ? exactly(401, 'authentication.required') : harmless;
    await matrix.ask(stranger, route, own, other, verdict);
    if (!needsSession) continue;
    // A person of their own for each: one of the routes ends the session.
    const person = { name: 'a person', client: await matrix.api.person('Someone') };
    await matrix.ask(person, route, own, other, harmless);
  }
}

async function tokenOf(
  { api, world }: TenantMatrix,
  permissions: readonly Permission[],
  revoke = false,
): Promise<Client> {
  const at = `/organizations/${world.own.organization.id}/tokens`;
  const { id, token } = await world.own.owner.expect<{ id: string; token: string }>(
    201,
    'POST',
    at,
    {
      name: 'matrix',
      permissions,
    },
  );
  if (revoke) await world.own.owner.expect(204, 'DELETE', `${at}/${id}`);
  return api.stranger().withToken(token);
}
