import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  confirmedEmailSchema,
  confirmEmailSchema,
  requestPasswordResetSchema,
  type ResetPassword,
  resetPasswordSchema,
  waysInSchema,
} from '@pitwall/contracts';
import { CONFIGURATION, type Configuration, Route } from '@pitwall/server-kernel';
import type { FastifyRequest } from 'fastify';
import { originOf } from '../events/account-log.ts';
import { emailKey } from '../accounts/account.repository.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import { AccountService } from './account.service.ts';

const FROM_ONE_PLACE = 5;
const RESETS_TO_ONE_ADDRESS = 4;

/** What a person does with a mailed link, signed in or not. */
@ApiTags('Account')
@Controller('auth')
export class MailedLinkController {
  constructor(
    private readonly account: AccountService,
    private readonly passwords: PasswordsService,
    private readonly throttle: SignInThrottle,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('ways-in')
  @Route({
    open: 'the sign-in page must know what to offer',
    summary: 'What this installation offers to sign in',
    responds: waysInSchema,
  })
  waysIn() {
    const { mail, github } = this.configuration;
    return { mail: mail.way !== 'off', mailbox: mail.way === 'mailbox', github: github !== null };
  }

  @Post('email-confirmation')
  @Route({
    open: 'the link that was mailed is the proof',
    summary: 'Confirm an e-mail address by the link mailed to it',
    responds: confirmedEmailSchema,
  })
  async confirm(
    @Body({ schema: confirmEmailSchema }) { token }: { token: string },
    @Req() request: FastifyRequest,
  ) {
    await this.throttle.takeFrom('mailed-link', request, FROM_ONE_PLACE);
    return this.account.confirmEmail(token, originOf(request));
  }

  @Post('password-reset')
  @Route({
    open: 'whoever forgot a password cannot sign in',
    summary: 'Mail a link to choose a new password, where the address has an account',
  })
  async requestReset(
    @Body({ schema: requestPasswordResetSchema }) { email }: { email: string },
    @Req() request: FastifyRequest,
  ) {
    await this.throttle.takeFrom('reset-mail', request, FROM_ONE_PLACE);
    await this.throttle.takeOther('reset-mail-to', emailKey(email), RESETS_TO_ONE_ADDRESS);
    return this.passwords.requestReset(email, originOf(request));
  }

  @Post('password-reset/complete')
  @Route({
    open: 'the link that was mailed is the proof',
    summary: 'Choose a new password by the link that was mailed; every session ends',
  })
  async reset(
    @Body({ schema: resetPasswordSchema }) body: ResetPassword,
    @Req() request: FastifyRequest,
  ) {
    await this.throttle.takeFrom('mailed-link', request, FROM_ONE_PLACE);
    return this.passwords.reset(body, originOf(request));
  }
}
