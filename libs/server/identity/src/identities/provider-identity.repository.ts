import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';

export interface ProviderIdentityRow {
  id: string;
  userId: string;
  issuer: string;
  subject: string;
  label: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** Who subjects of the installation's own provider are. */
@Injectable()
export class ProviderIdentityRepository {
  async findUser(
    transaction: SystemTransaction,
    issuer: string,
    subject: string,
  ): Promise<string | null> {
    const row = await transaction.providerIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { userId: true },
    });
    return row?.userId ?? null;
  }

  async used(
    transaction: SystemTransaction,
    issuer: string,
    subject: string,
    label: string,
  ): Promise<void> {
    await transaction.providerIdentity.update({
      where: { issuer_subject: { issuer, subject } },
      data: { lastUsedAt: new Date(), label },
    });
  }

  async link(
    transaction: SystemTransaction,
    identity: Pick<ProviderIdentityRow, 'userId' | 'issuer' | 'subject' | 'label'>,
  ): Promise<void> {
    await transaction.providerIdentity.create({ data: identity });
  }

  async ofPerson(transaction: SystemTransaction, userId: string): Promise<ProviderIdentityRow[]> {
    return transaction.providerIdentity.findMany({ where: { userId }, orderBy: { id: 'asc' } });
  }

  async unlink(transaction: SystemTransaction, userId: string, id: string): Promise<boolean> {
    return (await transaction.providerIdentity.deleteMany({ where: { id, userId } })).count > 0;
  }

  async unlinkAll(transaction: SystemTransaction, userId: string): Promise<void> {
    await transaction.providerIdentity.deleteMany({ where: { userId } });
  }
}
