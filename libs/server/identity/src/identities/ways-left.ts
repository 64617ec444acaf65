import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import { AccountRepository } from '../accounts/account.repository.ts';
import { FactorRepository } from '../factors/factor.repository.ts';
import { ProviderIdentityRepository } from './provider-identity.repository.ts';

/** Keeps people from removing their last own way in. An organization's provider is none: it opens no account. */
@Injectable()
export class WaysLeft {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly factors: FactorRepository,
    private readonly identities: ProviderIdentityRepository,
  ) {}

  /**
   * Throws `resource.conflict` where nothing is left by which the person signs in. Called after the removal, in its
   * transaction, with the account locked, so that two removals at once do not each count on the other.
   */
  async refuseNone(transaction: SystemTransaction, userId: string): Promise<void> {
    await this.accounts.lock(transaction, userId);
    if ((await this.accounts.passwordHash(transaction, userId)) !== null) return;
    if ((await this.factors.passkeys(transaction, userId)).length > 0) return;
    if ((await this.identities.ofPerson(transaction, userId)).length > 0) return;
    throw new ProblemException(
      'resource.conflict',
      'This is your last way in. Choose a password, or add a passkey, first.',
    );
  }
}
