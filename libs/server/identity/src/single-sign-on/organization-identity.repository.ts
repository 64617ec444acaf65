import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';

interface Place {
  organizationId: string;
  connectionId: string;
}

export interface OrganizationIdentityRow {
  id: string;
  userId: string;
  organizationId: string;
  email: string;
  createdAt: Date;
  lastUsedAt: Date;
  connection: { organization: { slug: string; name: string } };
}

const stillMember = () => ({ OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] });

/** Who the subjects of organizations' providers are, and that they belong there. */
@Injectable()
export class OrganizationIdentityRepository {
  /** Whose this subject is, as long as they belong to the organization. */
  async findUser(
    transaction: SystemTransaction,
    { organizationId, connectionId }: Place,
    subject: string,
  ): Promise<string | null> {
    const row = await transaction.organizationIdentity.findFirst({
      where: { organizationId, connectionId, subject },
      select: { userId: true },
    });
    return row?.userId ?? null;
  }

  async used(
    transaction: SystemTransaction,
    { organizationId, connectionId }: Place,
    subject: string,
    email: string,
  ): Promise<void> {
    await transaction.organizationIdentity.updateMany({
      where: { organizationId, connectionId, subject },
      data: { lastUsedAt: new Date(), email },
    });
  }

  async link(
    transaction: SystemTransaction,
    identity: Place & { userId: string; subject: string; email: string },
  ): Promise<void> {
    await transaction.organizationIdentity.create({ data: identity });
  }

  async isMember(
    transaction: SystemTransaction,
    organizationId: string,
    userId: string,
  ): Promise<boolean> {
    const where = { organizationId, userId, ...stillMember() };
    return (await transaction.membership.count({ where })) > 0;
  }

  /** Makes a member of whoever is none, in place of a membership that has ended; false where they were one. */
  async join(
    transaction: SystemTransaction,
    organizationId: string,
    userId: string,
    role: string,
  ): Promise<boolean> {
    if (await this.isMember(transaction, organizationId, userId)) return false;
    await transaction.membership.deleteMany({ where: { organizationId, userId } });
    await transaction.membership.create({ data: { organizationId, userId, role } });
    return true;
  }

  async ofPerson(
    transaction: SystemTransaction,
    userId: string,
  ): Promise<OrganizationIdentityRow[]> {
    return transaction.organizationIdentity.findMany({
      where: { userId },
      include: {
        connection: { select: { organization: { select: { slug: true, name: true } } } },
      },
      orderBy: { id: 'asc' },
      take: 200,
    });
  }

  /** Ends the sessions that came of it, too. The organization that it was of; null where the person has no such link. */
  async unlink(transaction: SystemTransaction, userId: string, id: string): Promise<string | null> {
    const row = await transaction.organizationIdentity.findFirst({
      where: { id, userId },
      select: { organizationId: true, connectionId: true },
    });
    if (!row) return null;
    await transaction.organizationIdentity.deleteMany({ where: { id, userId } });
    await transaction.session.deleteMany({ where: { userId, connectionId: row.connectionId } });
    return row.organizationId;
  }
}
