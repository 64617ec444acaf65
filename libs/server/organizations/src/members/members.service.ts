import { Injectable } from '@nestjs/common';
import {
  type ChangeMember,
  instantSchema,
  type ListMembersQuery,
  mayGrantRole,
  type Member,
  type Page,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import { type MemberAccess, MemberRepository, type MemberRow } from './member.repository.ts';

const placeSchema = z.object({ at: instantSchema, userId: z.uuid() });

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(
    context: TenantRequest,
    { cursor, limit, user }: ListMembersQuery,
  ): Promise<Page<Member>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) =>
      pageOf(
        await this.members.list(transaction, { user, after }, limit + 1),
        limit,
        (row) => ({ at: row.createdAt.toISOString(), userId: row.userId }),
        present,
      ),
    );
  }

  /** For other features: how many people the organization has. */
  async count(transaction: TenantTransaction): Promise<number> {
    return this.members.count(transaction);
  }

  /**
   * For other features: of these people, those who are members now, with their names, addresses and roles, and a
   * reviewer's systems.
   */
  async people(
    transaction: TenantTransaction,
    userIds: Iterable<string>,
  ): Promise<Map<string, Pick<MemberRow, 'name' | 'email' | 'role' | 'systemIds'>>> {
    const rows = await this.members.withIds(transaction, [...new Set(userIds)]);
    return new Map(rows.map(({ userId, ...member }) => [userId, member]));
  }

  async change(context: TenantRequest, userId: string, change: ChangeMember): Promise<Member> {
    return this.database.withTenant(context, async (transaction) => {
      const owners = await this.members.lockOwners(transaction, context.organizationId);
      const member = await this.members.find(transaction, context.organizationId, userId);
      if (!member) throw notFound('member');
      // Nobody lifts anybody above themselves, nor pulls down someone who stands above.
      if (!mayGrantRole(context.role, change.role) || !mayGrantRole(context.role, member.role))
        throw beyondOwnRole();
      if (member.role === 'owner' && change.role !== 'owner') refuseLastOwner(owners);
      const access = await this.accessOf(transaction, change);
      await this.members.change(transaction, context.organizationId, userId, access);
      await this.audit.record(transaction, context, {
        action: 'member.role_changed',
        subject: { type: 'user', id: userId },
        before: { role: member.role, systems: member.systemIds, until: member.expiresAt },
        after: { role: change.role, systems: access.systemIds, until: access.expiresAt },
      });
      return present({ ...member, ...access, systemIds: [...access.systemIds] });
    });
  }

  /** What a role comes with, once its systems are known to be the organization's. */
  async accessOf(transaction: TenantTransaction, given: ChangeMember): Promise<MemberAccess> {
    const systemIds = [...new Set(given.systemIds ?? [])];
    if ((await this.members.countSystems(transaction, systemIds)) < systemIds.length) {
      throw new ProblemException('request.invalid', 'Choose systems of this organization.', {
        errors: [{ path: 'systemIds', message: 'there is no such system here' }],
      });
    }
    const expiresAt = given.accessUntil === undefined ? null : new Date(given.accessUntil);
    return { role: given.role, systemIds, expiresAt };
  }

  /** Makes another member an owner, and the one who asks an admin, both or neither. */
  async transferOwnership(context: TenantRequest, userId: string): Promise<Member> {
    return this.database.withTenant(context, async (transaction) => {
      const { organizationId } = context;
      const owners = await this.members.lockOwners(transaction, organizationId);
      const member = await this.members.find(transaction, organizationId, userId);
      if (!member || member.role === 'reviewer') throw notFound('member');
      if (userId === context.userId || !owners.includes(context.userId)) {
        throw new ProblemException(
          'resource.conflict',
          'Ownership goes from an owner to another member.',
        );
      }
      const bare = { systemIds: [], expiresAt: null };
      await this.members.change(transaction, organizationId, userId, { role: 'owner', ...bare });
      await this.members.change(transaction, organizationId, context.userId, {
        role: 'admin',
        ...bare,
      });
      await this.audit.record(transaction, context, {
        action: 'organization.transferred',
        subject: { type: 'user', id: userId },
        before: { owner: context.userId, role: member.role },
        after: { owner: userId },
      });
      return present({ ...member, role: 'owner' });
    });
  }

  /** Removes a member, or lets one leave. Their tokens stop working at once. */
  async remove(context: TenantRequest, userId: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const leaves = userId === context.userId;
      if (!leaves && !context.permissions.has('members:manage')) {
        throw new ProblemException(
          'permission.denied',
          'Only an admin can remove another member. You can leave yourself.',
        );
      }
      const owners = await this.members.lockOwners(transaction, context.organizationId);
      const member = await this.members.find(transaction, context.organizationId, userId);
      if (!member) throw notFound('member');
      if (!leaves && !mayGrantRole(context.role, member.role)) throw beyondOwnRole();
      if (member.role === 'owner') refuseLastOwner(owners);
      await this.members.remove(transaction, context.organizationId, userId);
      await this.audit.record(transaction, context, {
        action: leaves ? 'member.left' : 'member.removed',
        subject: { type: 'user', id: userId },
        before: { role: member.role },
      });
    });
  }
}

function refuseLastOwner(owners: string[]): void {
  if (owners.length > 1) return;
  throw new ProblemException(
    'organization.last_owner',
    'An organization needs an owner. Make another member an owner first.',
  );
}

const beyondOwnRole = (): ProblemException =>
  new ProblemException(
    'permission.denied',
    'You can neither give nor change a role above your own.',
  );

const present = ({ createdAt, ...row }: MemberRow): Member => ({
  userId: row.userId,
  name: row.name,
  email: row.email,
  role: row.role,
  joinedAt: createdAt.toISOString(),
  access: row.expiresAt ? { systemIds: row.systemIds, until: row.expiresAt.toISOString() } : null,
});
