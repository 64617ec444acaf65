import { Module } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { MailModule } from '@pitwall/server-mail';
import { AccountController } from './account/account.controller.ts';
import { AccountService } from './account/account.service.ts';
import { FactorsController } from './account/factors.controller.ts';
import { MailedLinkController } from './account/mailed-link.controller.ts';
import { StepUpService } from './account/step-up.service.ts';
import { AccountRepository } from './accounts/account.repository.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { SignInLinks } from './accounts/sign-in-links.ts';
import { EmailLinkRepository } from './email-links/email-link.repository.ts';
import { EmailLinks } from './email-links/email-links.service.ts';
import { AccountEventRepository } from './events/account-event.repository.ts';
import { AccountLog } from './events/account-log.ts';
import { FactorDemandController } from './factor-demand/factor-demand.controller.ts';
import { FactorDemandRepository } from './factor-demand/factor-demand.repository.ts';
import { FactorDemandService } from './factor-demand/factor-demand.service.ts';
import { FactorNotices } from './factors/factor-notices.ts';
import { FactorRepository } from './factors/factor.repository.ts';
import { FactorsService } from './factors/factors.service.ts';
import { GitHubApi } from './github/github-api.ts';
import { GitHubSignIn } from './github/github-sign-in.ts';
import { IdentitiesController } from './identities/identities.controller.ts';
import { IdentitiesService } from './identities/identities.service.ts';
import { IdentityNotices } from './identities/identity-notices.ts';
import { OtherWays } from './identities/other-ways.ts';
import { ProviderIdentityRepository } from './identities/provider-identity.repository.ts';
import { WaysLeft } from './identities/ways-left.ts';
import { PasskeysService } from './passkeys/passkeys.service.ts';
import { BreachService } from './passwords/breach-service.ts';
import { PasswordPolicy } from './passwords/password-policy.ts';
import { PasswordsService } from './passwords/passwords.service.ts';
import { AccountDeletionRepository } from './personal-data/account-deletion.repository.ts';
import { AccountDeletionService } from './personal-data/account-deletion.service.ts';
import { AccountExportRepository } from './personal-data/account-export.repository.ts';
import { AccountExportsService } from './personal-data/account-exports.service.ts';
import { PersonalDataController } from './personal-data/personal-data.controller.ts';
import { PendingRepository } from './pending/pending.repository.ts';
import { PendingSignIns } from './pending/pending-sign-ins.ts';
import { ProviderSignInController } from './providers/provider-sign-in.controller.ts';
import { ProviderSignInService } from './providers/provider-sign-in.service.ts';
import { SessionRepository } from './sessions/session.repository.ts';
import { SessionsService } from './sessions/sessions.service.ts';
import { WaysIn } from './sign-in/authenticator.ts';
import { PasskeySignInService } from './sign-in/passkey-sign-in.service.ts';
import { SecondFactorController } from './sign-in/second-factor.controller.ts';
import { SecondFactorService } from './sign-in/second-factor.service.ts';
import { SessionStarter } from './sign-in/session-starter.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { ConnectionOffers } from './single-sign-on/connection-offers.ts';
import { ConnectionRepository } from './single-sign-on/connection.repository.ts';
import { DOMAIN_RECORDS, readRecordsBy } from './single-sign-on/domain-records.ts';
import { DomainTrust } from './single-sign-on/domain-trust.ts';
import { DomainRepository } from './single-sign-on/domain.repository.ts';
import { OpenIdProvider } from './single-sign-on/openid-provider.ts';
import { OrganizationIdentityRepository } from './single-sign-on/organization-identity.repository.ts';
import { PersonAtProvider } from './single-sign-on/person-at-provider.ts';
import { SignInDomainsService } from './single-sign-on/sign-in-domains.service.ts';
import { SignInSettingsController } from './single-sign-on/sign-in-settings.controller.ts';
import { SignInSettingsService } from './single-sign-on/sign-in-settings.service.ts';
import { SingleSignOn } from './single-sign-on/single-sign-on.service.ts';
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
    OtherWays,
    BreachService,
    PasskeysService,
    PasswordPolicy,
    PasswordsService,
    ProviderIdentityRepository,
    SessionRepository,
    SessionsService,
    TokenUses,
    AccountDeletionRepository,
    AccountDeletionService,
    AccountExportRepository,
    AccountExportsService,
    WaysLeft,
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
    ProviderIdentityRepository,
    SessionRepository,
    SessionsService,
    AccountDeletionService,
    AccountExportsService,
    WaysLeft,
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
    IdentitiesController,
    ProviderSignInController,
    SignInSettingsController,
    FactorDemandController,
  ],
  providers: [
    {
      provide: DOMAIN_RECORDS,
      useFactory: ({ dnsServers }: Configuration) => readRecordsBy(dnsServers),
      inject: [CONFIGURATION],
    },
    AttemptRepository,
    ConnectionOffers,
    ConnectionRepository,
    DomainRepository,
    DomainTrust,
    FactorDemandRepository,
    FactorDemandService,
    GitHubApi,
    GitHubSignIn,
    IdentitiesService,
    IdentityNotices,
    OpenIdProvider,
    OrganizationIdentityRepository,
    PasskeySignInService,
    PendingRepository,
    PendingSignIns,
    PersonAtProvider,
    ProviderSignInService,
    SecondFactorService,
    SessionStarter,
    SignInDomainsService,
    SignInService,
    SignInSettingsService,
    SignInThrottle,
    SignInLinks,
    SingleSignOn,
    StepUpService,
    WaysIn,
  ],
  exports: [WaysIn],
})
export class IdentityHttpModule {}
