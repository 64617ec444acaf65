import { Module } from '@nestjs/common';
import { MailModule } from '@pitwall/server-mail';
import { AccountController } from './account/account.controller.ts';
import { AccountService } from './account/account.service.ts';
import { FactorsController } from './account/factors.controller.ts';
import { MailedLinkController } from './account/mailed-link.controller.ts';
import { StepUpService } from './account/step-up.service.ts';
import { AccountRepository } from './accounts/account.repository.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { EmailLinkRepository } from './email-links/email-link.repository.ts';
import { EmailLinks } from './email-links/email-links.service.ts';
import { AccountEventRepository } from './events/account-event.repository.ts';
import { AccountLog } from './events/account-log.ts';
import { FactorNotices } from './factors/factor-notices.ts';
import { FactorRepository } from './factors/factor.repository.ts';
import { FactorsService } from './factors/factors.service.ts';
import { PasskeysService } from './passkeys/passkeys.service.ts';
import { PasswordsService } from './passwords/passwords.service.ts';
import { AccountDeletionRepository } from './personal-data/account-deletion.repository.ts';
import { AccountDeletionService } from './personal-data/account-deletion.service.ts';
import { AccountExportRepository } from './personal-data/account-export.repository.ts';
import { AccountExportsService } from './personal-data/account-exports.service.ts';
import { PersonalDataController } from './personal-data/personal-data.controller.ts';
import { PendingRepository } from './pending/pending.repository.ts';
import { PendingSignIns } from './pending/pending-sign-ins.ts';
import { SessionRepository } from './sessions/session.repository.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { WaysIn } from './sign-in/authenticator.ts';
import { PasskeySignInService } from './sign-in/passkey-sign-in.service.ts';
import { SecondFactorController } from './sign-in/second-factor.controller.ts';
import { SecondFactorService } from './sign-in/second-factor.service.ts';
import { SessionStarter } from './sign-in/session-starter.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { AttemptRepository } from './throttle/attempt.repository.ts';
import { SignInThrottle } from './throttle/sign-in-throttle.ts';
import { ApiTokenRepository } from './tokens/api-token.repository.ts';
import { ApiTokensController } from './tokens/api-tokens.controller.ts';
import { ApiTokensService } from './tokens/api-tokens.service.ts';
import { TokenUses } from './tokens/token-uses.ts';

/** Accounts and tokens, without HTTP. */
@Module({
  imports: [MailModule],
  providers: [
    AccountsService,
    AccountRepository,
    AccountService,
    AccountEventRepository,
    AccountLog,
    ApiTokensService,
    ApiTokenRepository,
    EmailLinks,
    EmailLinkRepository,
    FactorNotices,
    FactorRepository,
    FactorsService,
    PasskeysService,
    PasswordsService,
    SessionRepository,
    SessionsService,
    TokenUses,
    AccountDeletionRepository,
    AccountDeletionService,
    AccountExportRepository,
    AccountExportsService,
  ],
  exports: [
    AccountsService,
    AccountRepository,
    AccountService,
    AccountLog,
    ApiTokensService,
    EmailLinks,
    FactorsService,
    MailModule,
    PasskeysService,
    PasswordsService,
    SessionsService,
    AccountDeletionService,
    AccountExportsService,
  ],
})
export class IdentityModule {}

/** Signing in over HTTP. */
@Module({
  imports: [IdentityModule],
  controllers: [
    SignInController,
    SecondFactorController,
    AccountController,
    FactorsController,
    MailedLinkController,
    ApiTokensController,
    PersonalDataController,
  ],
  providers: [
    AttemptRepository,
    PasskeySignInService,
    PendingRepository,
    PendingSignIns,
    SecondFactorService,
    SessionStarter,
    SignInService,
    SignInThrottle,
    StepUpService,
    WaysIn,
  ],
  exports: [WaysIn],
})
export class IdentityHttpModule {}
