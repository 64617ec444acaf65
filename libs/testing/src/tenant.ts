import { type Permission, type Role, ROLE_PERMISSIONS } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';

/** What a request of a member carries, as services take it. */
export interface TestTenant {
  organizationId: string;
  userId: string;
  tokenId: null;
  role: Role;
  permissions: ReadonlySet<Permission>;
  requestId: string;
  address: null;
}

/** An organization with one member; the context of that member's requests. */
export async function createTenant(
  database: Database,
  slug: string,
  role: Role = 'owner',
): Promise<TestTenant> {
  return database.withSystem('create an organization', async (transaction) => {
    const organization = await transaction.organization.create({ data: { slug, name: slug } });
    const email = `${role}@${slug}.example`;
    const user = await transaction.user.create({
      data: { email, emailKey: email, name: `${role} of ${slug}` },
    });
    await transaction.membership.create({
      data: { organizationId: organization.id, userId: user.id, role },
    });
    return {
      organizationId: organization.id,
      userId: user.id,
      tokenId: null,
      role,
      permissions: ROLE_PERMISSIONS[role],
      requestId: `test-${slug}`,
      address: null,
    };
  });
}

/** Another member of the same organization; the context of that member's requests. */
export async function addMember(
  database: Database,
  { organizationId }: Pick<TestTenant, 'organizationId'>,
  name: string,
  role: Role = 'member',
): Promise<TestTenant> {
  return database.withSystem('accept an invitation', async (transaction) => {
    const email = `${name.toLowerCase()}@${organizationId}.example`;
    const user = await transaction.user.create({ data: { email, emailKey: email, name } });
    await transaction.membership.create({ data: { organizationId, userId: user.id, role } });
    return {
      organizationId,
      userId: user.id,
      tokenId: null,
      role,
      permissions: ROLE_PERMISSIONS[role],
      requestId: `test-${name}`,
      address: null,
    };
  });
}
