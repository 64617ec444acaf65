import { Injectable } from '@nestjs/common';
import { ROLE_PERMISSIONS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';

const SLUG = 'northwind';
const REASON = 'fill the demonstration';

/** The organization that one can click through. */
@Injectable()
export class DemoOrganization {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * The context in which its owner fills it, or null when it is full. What an interrupted start
   * left half done is removed first; an organization of the same address that is not ours is left alone.
   */
  async prepare(userId: string): Promise<TenantRequest | null> {
    const left = await this.database.withSystem(REASON, (transaction) =>
      transaction.organization.findUnique({
        where: { slug: SLUG },
        select: { id: true, settings: true, memberships: { where: { userId, role: 'owner' } } },
      }),
    );
    if (left && (left.memberships.length === 0 || !isHalfDone(left.settings))) return null;
    if (left) {
      await this.database.withSystem(REASON, (transaction) =>
        transaction.organization.delete({ where: { id: left.id } }),
      );
    }
    const person = { userId, requestId: 'demonstration', address: null };
    const { id } = await this.organizations.create(
      { ...person, principal: { kind: 'person', userId, email: '', name: '', memberships: [] } },
      { name: 'Northwind', slug: SLUG, timeZone: 'Europe/Berlin' },
    );
    await this.mark(id, { demonstration: 'filling' });
    return {
      ...person,
      organizationId: id,
      tokenId: null,
      role: 'owner',
      permissions: ROLE_PERMISSIONS.owner,
    };
  }

  async finish({ organizationId }: TenantRequest): Promise<void> {
    await this.mark(organizationId, {});
  }

  private async mark(id: string, settings: { demonstration?: string }): Promise<void> {
    await this.database.withSystem(REASON, (transaction) =>
      transaction.organization.update({ where: { id }, data: { settings } }),
    );
  }
}

const isHalfDone = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && 'demonstration' in settings;
