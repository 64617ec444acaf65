import { Module } from '@nestjs/common';
import { AccountRepository } from './accounts/account.repository.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { WaysIn } from './sign-in/authenticator.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { ApiTokenRepository } from './tokens/api-token.repository.ts';
import { ApiTokensController } from './tokens/api-tokens.controller.ts';
import { ApiTokensService } from './tokens/api-tokens.service.ts';
import { TokenUses } from './tokens/token-uses.ts';

/** Accounts and tokens, without HTTP. */
@Module({
  providers: [AccountsService, AccountRepository, ApiTokensService, ApiTokenRepository, TokenUses],
  exports: [AccountsService, AccountRepository, ApiTokensService],
})
export class IdentityModule {}

/** Signing in over HTTP. */
@Module({
  imports: [IdentityModule],
  controllers: [SignInController, ApiTokensController],
  providers: [SignInService, WaysIn],
  exports: [WaysIn],
})
export class IdentityHttpModule {}
