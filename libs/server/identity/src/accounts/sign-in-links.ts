import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { hashToken, randomText } from '../tokens/secret-token.ts';
import { type Account, AccountRepository } from './account.repository.ts';

/** Links that sign a person in once, without a password: the demonstration's. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
  ) {}

  /** The account of a link, which is used up by this; null when it is unknown, used or too old. */
  async use(token: string): Promise<Account | null> {
    return this.database.withSystem('sign a person in', (transaction) =>
      this.accounts.useSignInLink(transaction, hashToken(token)),
    );
  }

  /** A token that signs this person in once. */
  async create(userId: string, minutes: number): Promise<string> {
    const token = randomText(40);
    const expiresAt = new Date(Date.now() + minutes * 60_000);
    await this.database.withSystem('sign a person in', (transaction) =>
      this.accounts.createSignInLink(transaction, {
        tokenHash: hashToken(token),
        userId,
        expiresAt,
      }),
    );
    return token;
  }
}
