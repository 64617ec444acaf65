import { Injectable } from '@nestjs/common';
import type { LinkedIdentities, LinkedIdentity } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { notFound } from '@pitwall/server-kernel';
import type { SignedIn } from '../account/account.service.ts';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { GitHubApi } from '../github/github-api.ts';
import { ConnectionOffers } from '../single-sign-on/connection-offers.ts';
import {
  OrganizationIdentityRepository,
  type OrganizationIdentityRow,
} from '../single-sign-on/organization-identity.repository.ts';
import { IdentityNotices } from './identity-notices.ts';
import {
  ProviderIdentityRepository,
  type ProviderIdentityRow,
} from './provider-identity.repository.ts';
import { WaysLeft } from './ways-left.ts';

const REASON = 'keep an account';

/** Accounts at other places by which a person comes in. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly database: Database,
    private readonly own: ProviderIdentityRepository,
    private readonly ofOrganizations: OrganizationIdentityRepository,
    private readonly offers: ConnectionOffers,
    private readonly github: GitHubApi,
    private readonly waysLeft: WaysLeft,
    private readonly notices: IdentityNotices,
    private readonly audit: AuditLog,
    private readonly log: AccountLog,
  ) {}

  async list(person: SignedIn): Promise<LinkedIdentities> {
    const { userId } = person;
    return this.database.withSystem(REASON, async (transaction) => {
      const own = await this.own.ofPerson(transaction, userId);
      const linked = await this.ofOrganizations.ofPerson(transaction, userId);
      const usable = await this.offers.of(transaction, { ...person, id: userId });
      const has = new Set(linked.map(({ organizationId }) => organizationId));
      return {
        items: [...own.map(presentOwn), ...linked.map(presentOfOrganization)],
        github: { offered: this.github.offered },
        organizations: usable
          .filter(({ organizationId }) => !has.has(organizationId))
          .map(({ organization }) => organization),
      };
    });
  }

  /** Removes one. Throws `resource.conflict` for a person's last own way in. */
  async unlink(
    { userId, email }: { userId: string; email: string },
    id: string,
    origin: Origin,
  ): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      const { items } = await this.#before(transaction, userId);
      const gone = items.find((item) => item.id === id);
      if (!gone) throw notFound('linked account');
      if (gone.kind === 'github') {
        await this.own.unlink(transaction, userId, id);
        await this.waysLeft.refuseNone(transaction, userId);
      } else {
        const organizationId = await this.ofOrganizations.unlink(transaction, userId, id);
        if (organizationId !== null)
          await this.audit.record(
            transaction,
            {
              organizationId,
              userId,
              address: origin.address,
              requestId: origin.requestId ?? undefined,
            },
            { action: 'sign-in.unlinked', subject: { type: 'user', id: userId } },
          );
      }
      const provider = gone.organization?.name ?? 'GitHub';
      await this.log.record(transaction, userId, 'identity.unlinked', origin, {
        kind: gone.kind,
        label: gone.label,
        ...(gone.organization ? { organization: provider } : {}),
      });
      await this.notices.unlinked(transaction, email, provider, origin);
    });
  }

  async #before(
    transaction: Parameters<ProviderIdentityRepository['ofPerson']>[0],
    userId: string,
  ): Promise<{ items: LinkedIdentity[] }> {
    const own = await this.own.ofPerson(transaction, userId);
    const linked = await this.ofOrganizations.ofPerson(transaction, userId);
    return { items: [...own.map(presentOwn), ...linked.map(presentOfOrganization)] };
  }
}

const presentOwn = ({ id, label, createdAt, lastUsedAt }: ProviderIdentityRow): LinkedIdentity => ({
  id,
  kind: 'github',
  label,
  organization: null,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt.toISOString(),
});

const presentOfOrganization = ({
  id,
  email,
  connection,
  createdAt,
  lastUsedAt,
}: OrganizationIdentityRow): LinkedIdentity => ({
  id,
  kind: 'organization',
  label: email,
  organization: connection.organization,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt.toISOString(),
});
