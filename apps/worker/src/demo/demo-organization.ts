import { Injectable } from '@nestjs/common';
import { ROLE_PERMISSIONS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';
import { DEMO_NAME, DEMO_SLUG, UNFINISHED_NAME } from './demo-state.ts';

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
        where: { slug: DEMO_SLUG },
        select: { id: true, name: true, memberships: { where: { userId, role: 'owner' } } },
      }),
    );
    if (left && (left.memberships.length === 0 || left.name !== UNFINISHED_NAME)) return null;
    if (left) {
      await this.database.withSystem(REASON, (transaction) =>
        transaction.organization.delete({ where: { id: left.id } }),
      );
    }
    const person = { userId, requestId: 'demonstration', address: null };
    const { id } = await this.organizations.create(
      {
        ...person,
        principal: {
          kind: 'person',
          userId,
          email: '',
          emailConfirmed: true,
          name: '',
          memberships: [],
          sessionId: '',
          authenticatedAt: new Date(),
        },
      },
      { name: UNFINISHED_NAME, slug: DEMO_SLUG, timeZone: 'Europe/Berlin', currency: 'EUR' },
    );
    return {
      ...person,
      organizationId: id,
      tokenId: null,
      role: 'owner',
      permissions: ROLE_PERMISSIONS.owner,
    };
  }

  async finish({ organizationId }: TenantRequest): Promise<void> {
    await this.database.withSystem(REASON, (transaction) =>
      transaction.organization.update({ where: { id: organizationId }, data: { name: DEMO_NAME } }),
    );
  }
}
