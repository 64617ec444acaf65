import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import type { SystemTransaction, TenantTransaction } from '@pitwall/server-db';

export interface InvitationRow {
  id: string;
  organizationId: string;
  role: string;
  email: string | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

@Injectable()
export class InvitationRepository {
  async create(
    transaction: TenantTransaction,
    invitation: {
      organizationId: string;
      tokenHash: string;
      role: Role;
      email: string | null;
      invitedById: string;
      expiresAt: Date;
    },
  ): Promise<InvitationRow> {
    return transaction.invitation.create({ data: invitation });
  }

  async list(
    transaction: TenantTransaction,
    before: string | null,
    take: number,
  ): Promise<InvitationRow[]> {
    return transaction.invitation.findMany({
      where: before ? { id: { lt: before } } : {},
      orderBy: { id: 'desc' },
      take,
    });
  }

  async find(transaction: TenantTransaction, id: string): Promise<InvitationRow | null> {
    return transaction.invitation.findUnique({ where: { id } });
  }

  async revoke(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.invitation.update({ where: { id }, data: { revokedAt: new Date() } });
  }

  /** The open invitation behind a link, with the organization's name. */
  async findOpen(
    transaction: SystemTransaction,
    tokenHash: string,
  ): Promise<(InvitationRow & { organization: { name: string; slug: string } }) | null> {
    return transaction.invitation.findFirst({
      where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      include: { organization: { select: { name: true, slug: true } } },
    });
  }

  /** True when this call accepted it; of two at once only one does. */
  async accept(transaction: SystemTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: new Date() },
    });
    return count === 1;
  }

  async isMember(
    transaction: SystemTransaction,
    organizationId: string,
    userId: string,
  ): Promise<boolean> {
    return (await transaction.membership.count({ where: { organizationId, userId } })) > 0;
  }

  async addMember(
    transaction: SystemTransaction,
    organizationId: string,
    userId: string,
    role: string,
  ): Promise<void> {
    await transaction.membership.create({ data: { organizationId, userId, role } });
  }
}
