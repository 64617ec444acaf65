import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { AccountsService } from '@pitwall/server-identity';
import { DEMO_EMAIL } from './demo-state.ts';

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
      transaction.user.findUnique({ where: { emailKey: DEMO_EMAIL }, select: { id: true } }),
    );
    if (known) return known.id;
    const { id } = await this.accounts.signUp(
      { email: DEMO_EMAIL, name: 'Ana Ortiz', password },
      // Nobody reads mails there: the demonstration does not ask to confirm it.
      async (transaction, account) => {
        await transaction.user.update({
          where: { id: account.id },
          data: { emailConfirmedAt: new Date() },
        });
      },
    );
    return id;
  }
}
