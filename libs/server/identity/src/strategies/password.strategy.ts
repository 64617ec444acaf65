import { Strategy } from 'passport-local';
import type { AccountsService } from '../accounts/accounts.service.ts';

/** Signs in with e-mail and password. */
export const passwordStrategy = (accounts: AccountsService): Strategy =>
  new Strategy(
    { usernameField: 'email', passwordField: 'password', session: false },
    (email, password, done) => {
      accounts.verify(email, password).then(
        (account) => done(null, account ?? false),
        (error: unknown) => done(error),
      );
    },
  );
