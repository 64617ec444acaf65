import { Inject, Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { emailKey } from '../accounts/account.repository.ts';
import { DomainRepository, type DomainRow } from './domain.repository.ts';

export const domainOf = (email: string): string => emailKey(email).split('@').at(-1) ?? '';

/** Which domains of an organization count: proven ones, and others where this installation asks for no proof. */
@Injectable()
export class DomainTrust {
  constructor(
    private readonly domains: DomainRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  counts({ proof }: Pick<DomainRow, 'proof'>): boolean {
    return proof === 'dns' || (proof === 'operator' && this.configuration.trustUnprovenDomains);
  }

  /** Whose address this is; null where no organization may speak for its domain. */
  async ownerOf(transaction: SystemTransaction, email: string): Promise<DomainRow | null> {
    const row = await this.domains.findProven(transaction, domainOf(email));
    return row && this.counts(row) ? row : null;
  }
}
