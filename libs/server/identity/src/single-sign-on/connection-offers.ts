import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';
import type { Account } from '../accounts/account.repository.ts';
import { ConnectionRepository, type UsableConnection } from './connection.repository.ts';
import { DomainTrust } from './domain-trust.ts';

/** Through which organizations' providers a person may be linked. */
@Injectable()
export class ConnectionOffers {
  constructor(
    private readonly connections: ConnectionRepository,
    private readonly domains: DomainTrust,
  ) {}

  /** Those that the person belongs to, and the one whose domain the confirmed address is of. */
  async of(
    transaction: SystemTransaction,
    { id, email, emailConfirmed }: Pick<Account, 'id' | 'email' | 'emailConfirmed'>,
  ): Promise<UsableConnection[]> {
    const usable = await this.connections.usableOfPerson(transaction, id);
    const domain = emailConfirmed ? await this.domains.ownerOf(transaction, email) : null;
    if (!domain || usable.some((one) => one.organizationId === domain.organizationId))
      return usable;
    const byAddress = await this.connections.findUsableOf(transaction, domain.organizationId);
    return byAddress ? [...usable, byAddress] : usable;
  }
}
