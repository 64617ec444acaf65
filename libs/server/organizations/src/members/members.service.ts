import { Injectable } from '@nestjs/common';
import {
  mayGrantRole,
  type Member,
  type Page,
  type PageQuery,
  type Role,
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
import { MemberRepository, type MemberRow } from './member.repository.ts';

const placeSchema = z.object({ at: z.iso.datetime(), userId: z.uuid() });

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<Member>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) =>
      pageOf(
        await this.members.list(transaction, after, limit + 1),
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

  /** For other features: of these people, those who are members now, with their names and roles. */
  async people(
    transaction: TenantTransaction,
    userIds: Iterable<string>,
  ): Promise<Map<string, Pick<MemberRow, 'name' | 'role'>>> {
    const rows = await this.members.withIds(transaction, [...new Set(userIds)]);
    return new Map(rows.map(({ userId, name, role }) => [userId, { name, role }]));
  }

  async changeRole(context: TenantRequest, userId: string, role: Role): Promise<Member> {
    return this.database.withTenant(context, async (transaction) => {
      const owners = await this.members.lockOwners(transaction, context.organizationId);
      const member = await this.members.find(transaction, context.organizationId, userId);
      if (!member) throw notFound('member');
      // Nobody lifts anybody above themselves, nor pulls down someone who stands above.
      if (!mayGrantRole(context.role, role) || !mayGrantRole(context.role, member.role))
        throw beyondOwnRole();
      if (member.role === 'owner' && role !== 'owner') refuseLastOwner(owners);
      await this.members.changeRole(transaction, context.organizationId, userId, role);
      await this.audit.record(transaction, context, {
        action: 'member.role_changed',
        subject: { type: 'user', id: userId },
        before: { role: member.role },
        after: { role },
      });
      return present({ ...member, role });
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
});
