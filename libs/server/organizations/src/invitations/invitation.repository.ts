import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import type { SystemTransaction, TenantTransaction } from '@pitwall/server-db';

export interface InvitationRow {
  id: string;
  organizationId: string;
  role: string;
  email: string | null;
  systemIds: string[];
  accessUntil: Date | null;
  sentAt: Date | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  declinedAt: Date | null;
}

type OfOrganization = { organization: { name: string; slug: string } };

const MOST = 50;
const OPEN = { acceptedAt: null, revokedAt: null, declinedAt: null } as const;
const usable = () => ({
  ...OPEN,
  expiresAt: { gt: new Date() },
  organization: { deletedAt: null },
});
const NAMED = { include: { organization: { select: { name: true, slug: true } } } } as const;

@Injectable()
export class InvitationRepository {
  async create(
    transaction: TenantTransaction,
    invitation: {
      organizationId: string;
      tokenHash: string;
      role: Role;
      email: string | null;
      emailKey: string | null;
      systemIds: string[];
      accessUntil: Date | null;
      sentAt: Date | null;
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

  /** A new link in place of the one before; false when it is not open any more. */
  async renew(
    transaction: TenantTransaction,
    id: string,
    change: { tokenHash: string; expiresAt: Date; sentAt: Date },
  ): Promise<boolean> {
    const { count } = await transaction.invitation.updateMany({
      where: { id, ...OPEN },
      data: change,
    });
    return count === 1;
  }

  async revoke(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.invitation.update({ where: { id }, data: { revokedAt: new Date() } });
  }

  /** The open invitation behind a link, with the organization's name. */
  async findOpen(
    transaction: SystemTransaction,
    tokenHash: string,
  ): Promise<(InvitationRow & OfOrganization) | null> {
    return transaction.invitation.findFirst({ where: { tokenHash, ...usable() }, ...NAMED });
  }

  /** Open invitations to an address, the newest first. */
  async openFor(
    transaction: SystemTransaction,
    emailKey: string,
  ): Promise<(InvitationRow & OfOrganization)[]> {
    return transaction.invitation.findMany({
      where: { emailKey, ...usable() },
      ...NAMED,
      orderBy: { id: 'desc' },
      take: MOST,
    });
  }

  async findOpenFor(
    transaction: SystemTransaction,
    emailKey: string,
    id: string,
  ): Promise<(InvitationRow & OfOrganization) | null> {
    return transaction.invitation.findFirst({ where: { id, emailKey, ...usable() }, ...NAMED });
  }

  /** True when this call declined it. */
  async decline(transaction: SystemTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.invitation.updateMany({
      where: { id, ...OPEN },
      data: { declinedAt: new Date() },
    });
    return count === 1;
  }

  /** True when this call accepted it; of two at once only one does. */
  async accept(transaction: SystemTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.invitation.updateMany({
      where: { id, ...OPEN },
      data: { acceptedAt: new Date() },
    });
    return count === 1;
  }

  /** Whether the person belongs, and is not a reviewer whose time is over. */
  async isMember(
    transaction: SystemTransaction,
    organizationId: string,
    userId: string,
  ): Promise<boolean> {
    const where = {
      organizationId,
      userId,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    };
    return (await transaction.membership.count({ where })) > 0;
  }

  /** In place of a membership that has ended. Systems that are gone since are left out. */
  async addMember(
    transaction: SystemTransaction,
    userId: string,
    { organizationId, role, systemIds, accessUntil }: InvitationRow,
  ): Promise<void> {
    await transaction.membership.deleteMany({ where: { organizationId, userId } });
    await transaction.membership.create({
      data: { organizationId, userId, role, expiresAt: accessUntil },
    });
    const systems = await transaction.system.findMany({
      where: { organizationId, id: { in: systemIds } },
      select: { id: true },
    });
    await transaction.membershipSystem.createMany({
      data: systems.map(({ id }) => ({ organizationId, userId, systemId: id })),
    });
  }
}
