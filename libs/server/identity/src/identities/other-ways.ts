import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';
import { FactorRepository } from '../factors/factor.repository.ts';
import { ProviderIdentityRepository } from './provider-identity.repository.ts';

/** Every way into an account beside its password. */
@Injectable()
export class OtherWays {
  constructor(
    private readonly factors: FactorRepository,
    private readonly identities: ProviderIdentityRepository,
  ) {}

  async removeAll(transaction: SystemTransaction, userId: string): Promise<void> {
    await this.factors.deleteAll(transaction, userId);
    await this.identities.unlinkAll(transaction, userId);
  }
}
