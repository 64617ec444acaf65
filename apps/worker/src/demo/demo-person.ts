import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { AccountsService } from '@pitwall/server-identity';

const EMAIL = 'demo@pitwall.localhost';

/** The person who owns the demonstration. */
@Injectable()
export class DemoPerson {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** The person's id; made with this password where they do not exist. */
  async ensure(password: string): Promise<string> {
    const known = await this.database.withSystem('fill the demonstration', (transaction) =>
      transaction.user.findUnique({ where: { emailKey: EMAIL }, select: { id: true } }),
    );
    return (
      known?.id ?? (await this.accounts.signUp({ email: EMAIL, name: 'Ana Ortiz', password })).id
    );
  }

  /** A link's token that signs them in once. */
  signInToken(userId: string): Promise<string> {
    return this.accounts.createSignInLink(userId, 60);
  }
}
