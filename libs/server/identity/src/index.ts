export { AccountRepository, emailKey } from './accounts/account.repository.ts';
export { SignInLinks } from './accounts/sign-in-links.ts';
export { AccountsService } from './accounts/accounts.service.ts';
export { IdentityHttpModule, IdentityModule } from './identity.module.ts';
export { IdentityJobsModule } from './personal-data/personal-data.module.ts';
export { endSessionsOf } from './sessions/end-sessions.repository.ts';
export { KEPT_OUT } from './sessions/kept-out.ts';
export { registerIdentity, sessionCookieName } from './sign-in/register-identity.ts';
export { hashToken, randomText } from './tokens/secret-token.ts';
export { AttemptRepository } from './throttle/attempt.repository.ts';
export { endOfToken } from './tokens/token-end.repository.ts';
export { hashPassword } from './passwords/password-hasher.ts';
export {
  DOMAIN_RECORDS,
  type ReadRecords,
  readRecordsBy,
} from './single-sign-on/domain-records.ts';
