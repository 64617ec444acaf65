import { Injectable } from '@nestjs/common';
import {
  type CreateOrganization,
  GRACE_DAYS,
  type Organization,
  type UpdateOrganization,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  type PersonRequest,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { freeSlug, slugFrom } from '../slug.ts';
import { OrganizationRepository, type OrganizationRow } from './organization.repository.ts';

const DAY = 86_400_000;

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Creates an organization whose owner is the person who asks. */
  async create(
    person: PersonRequest,
    { name, slug, timeZone, currency }: CreateOrganization,
  ): Promise<Organization> {
    if (person.principal.kind === 'token') {
      throw new ProblemException(
        'permission.denied',
        'A token belongs to one organization and cannot create another. Sign in to do that.',
      );
    }
    const row = await this.database.withSystem('create an organization', async (transaction) => {
      const free =
        slug ??
        (await freeSlug(slugFrom(name, 'organization'), (one) =>
          this.organizations.slugIsTaken(transaction, one),
        ));
      const created = await this.organizations.create(
        transaction,
        { slug: free, name, timeZone, currency: currency ?? null },
        { userId: person.userId, role: 'owner' },
      );
      if (!created) throw slugTaken();
      await this.audit.record(
        transaction,
        { ...person, organizationId: created.id },
        {
          action: 'organization.created',
          subject: { type: 'organization', id: created.id },
          after: { name, slug: created.slug },
        },
      );
      return created;
    });
    return present(row);
  }

  async get(context: TenantRequest): Promise<Organization> {
    return this.database.withTenant(context, async (transaction) =>
      present(await this.organizations.own(transaction)),
    );
  }

  /** For other features: the organization's row in an open transaction. */
  async own(transaction: TenantTransaction): Promise<OrganizationRow> {
    return this.organizations.own(transaction);
  }

  async update(
    context: TenantRequest,
    { version, ...change }: UpdateOrganization,
  ): Promise<Organization> {
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.organizations.own(transaction);
      if (before.version !== version) throw changedMeanwhile('organization');
      const after = await this.organizations.update(transaction, before, change);
      if (!after) throw changedMeanwhile('organization');
      await this.audit.record(transaction, context, {
        action: 'organization.updated',
        subject: { type: 'organization', id: before.id },
        before: settingsOf(before),
        after: settingsOf(after),
      });
      return present(after);
    });
  }

  /** Takes it out of everyone's sight. An owner can restore it for 30 days; then a job leaves nothing of it. */
  async delete(context: TenantRequest, confirm: string): Promise<{ purgeAfter: string }> {
    return this.database.withTenant(context, async (transaction) => {
      const { id, slug } = await this.organizations.own(transaction);
      if (confirm !== slug) {
        throw new ProblemException('request.invalid', 'Repeat the address of the organization.', {
          errors: [{ path: 'confirm', message: `type ${slug}` }],
        });
      }
      const purgeAfter = new Date(Date.now() + GRACE_DAYS * DAY);
      if (!(await this.organizations.markDeleted(transaction, id, purgeAfter)))
        throw changedMeanwhile('organization');
      await this.audit.record(transaction, context, {
        action: 'organization.deleted',
        subject: { type: 'organization', id },
        after: { purgeAfter },
      });
      return { purgeAfter: purgeAfter.toISOString() };
    });
  }

  async restore(context: TenantRequest): Promise<Organization> {
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.organizations.own(transaction);
      if (!(await this.organizations.restore(transaction, id)))
        throw new ProblemException('resource.conflict', 'This organization is not deleted.');
      await this.audit.record(transaction, context, {
        action: 'organization.restored',
        subject: { type: 'organization', id },
      });
      return present(await this.organizations.own(transaction));
    });
  }
}

const slugTaken = (): ProblemException =>
  new ProblemException(
    'resource.taken',
    'Another organization has this address already. Choose another.',
    {
      errors: [{ path: 'slug', message: 'this address is taken' }],
    },
  );

const present = ({ createdAt, ...row }: OrganizationRow): Organization => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  timeZone: row.timeZone,
  currency: row.currency,
  auditDays: row.auditDays,
  scanDays: row.scanDays,
  createdAt: createdAt.toISOString(),
  version: row.version,
});

const settingsOf = ({ name, timeZone, currency, auditDays, scanDays }: OrganizationRow) => ({
  name,
  timeZone,
  currency,
  auditDays,
  scanDays,
});
