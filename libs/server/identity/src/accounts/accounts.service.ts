import { Injectable } from '@nestjs/common';
import type { SignUp } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import type { SystemTransaction } from '@pitwall/server-db';
import { hashPassword, passwordMatches } from '../passwords/password-hasher.ts';
import { PasswordPolicy } from '../passwords/password-policy.ts';
import { type Account, AccountRepository } from './account.repository.ts';

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly policy: PasswordPolicy,
  ) {}

  /** Makes an account. What belongs to it is written by `also`, in the same transaction. */
  async signUp(
    { email, name, password }: SignUp,
    also?: (transaction: SystemTransaction, account: Account) => Promise<void>,
  ): Promise<Account> {
    await this.policy.require(password, { email, name });
    const passwordHash = await hashPassword(password);
    const account = await this.database.withSystem('sign a person in', async (transaction) => {
      const made = await this.accounts.create(transaction, {
        email: email.trim(),
        name,
        passwordHash,
      });
      if (made) await also?.(transaction, made);
      return made;
    });
    if (!account) {
      throw new ProblemException(
        'resource.taken',
        'There is an account with this e-mail address already. Sign in instead.',
        {
          errors: [
            { path: 'email', message: 'there is an account with this address: sign in instead' },
          ],
        },
      );
    }
    return account;
  }

  /** The account whose e-mail and password these are, or null; takes as long either way. */
  async verify(email: string, password: string): Promise<Account | null> {
    const account = await this.database.withSystem('sign a person in', (transaction) =>
      this.accounts.findByEmail(transaction, email),
    );
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (!account || !matches) return null;
    const { passwordHash: _hash, ...known } = account;
    return known;
  }

  async find(userId: string): Promise<Account | null> {
    return this.database.withSystem('sign a person in', (transaction) =>
      this.accounts.find(transaction, userId),
    );
  }
}
