import type { ExecutionContext } from '@nestjs/common';
import { PERMISSION_NAMES, ROLES } from '@pitwall/contracts';
import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PermissionGuard } from '../../../../libs/server/kernel/src/access/permission.guard.ts';
import { type ApiHarness, startApi } from '../api-harness.ts';
import { askWithForeignIds } from './run-matrix.ts';
import { TenantMatrix } from './tenant-matrix.ts';
import { buildWorld, type TenantWorld } from './tenant-world.ts';

// No statement of the application names its tenant here: only the database holds it back.
vi.mock('../../../../libs/server/db/src/access/tenant-scope.ts', async (original) => ({
  ...(await original<object>()),
  tenantScope: { name: 'no scope' },
}));

let api: ApiHarness;
let world: TenantWorld;
let matrix: TenantMatrix;
let untouched: string;

beforeAll(async () => {
  api = await startApi({ requestsPerMinute: 10_000_000, signInsPerMinute: 10_000 });
  world = await buildWorld(api, ROLES);
  matrix = await TenantMatrix.of(api, world);
  untouched = await world.checksumOfOther();
  // And everybody may do everything, in whichever organization they name.
  vi.spyOn(PermissionGuard.prototype, 'canActivate').mockImplementation(admitEverybody);
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await world?.close();
  await api?.close();
});

function admitEverybody(host: ExecutionContext): boolean {
  const request = host.switchToHttp().getRequest<FastifyRequest>();
  const { principal } = request;
  const userId = principal?.userId ?? '';
  const shared = { userId, requestId: String(request.id), address: null };
  if (principal) request.person = { ...shared, principal };
  request.tenant = {
    ...shared,
    organizationId: world.own.organization.id,
    tokenId: null,
    role: 'owner',
    permissions: new Set(PERMISSION_NAMES),
  };
  return true;
}

describe('row-level security alone', () => {
  it('keeps every route from another organization', async () => {
    const viewer = { name: 'viewer', client: world.members.viewer };
    for (const route of matrix.ofTenants) await askWithForeignIds(matrix, viewer, route);
    expect(matrix.newFaults()).toEqual([]);
    expect(matrix.cells.length).toBeGreaterThan(50);
    expect(await world.checksumOfOther()).toBe(untouched);
  }, 120_000);
});
