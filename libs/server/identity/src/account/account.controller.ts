import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  accountEventSchema,
  accountSchema,
  changeEmailSchema,
  type ChangePassword,
  changePasswordSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  renameAccountSchema,
  sessionListSchema,
  type StepUp,
  stepUpSchema,
} from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountLog, originOf } from '../events/account-log.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { SessionsService } from '../sessions/sessions.service.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import { AccountService, type SignedIn } from './account.service.ts';
import { SignedInPerson } from './signed-in-person.decorator.ts';
import { StepUpService } from './step-up.service.ts';

const MAILS_AN_HOUR = 5;

@ApiTags('Account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly stepUps: StepUpService,
    private readonly throttle: SignInThrottle,
    private readonly log: AccountLog,
  ) {}

  @Get()
  @Route({ signedIn: 'session', summary: 'Your account and its ways in', responds: accountSchema })
  get(@SignedInPerson() person: SignedIn) {
    return this.account.get(person);
  }

  @Patch()
  @Route({ signedIn: 'session', summary: 'Change your name' })
  rename(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: renameAccountSchema }) { name }: { name: string },
    @Req() request: FastifyRequest,
  ) {
    return this.account.rename(person, name, originOf(request));
  }

  @Post('confirm-again')
  @Route({ signedIn: 'session', summary: 'Prove anew who you are, by your password' })
  stepUp(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: stepUpSchema }) { password }: StepUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.stepUps.withPassword(person, password, request, reply);
  }

  @Post('email-confirmation')
  @Route({ signedIn: 'session', summary: 'Mail the link that confirms your address again' })
  async resend(@SignedInPerson() person: SignedIn, @Req() request: FastifyRequest) {
    await this.throttle.takeOther('confirm-mail', person.userId, MAILS_AN_HOUR);
    return this.account.resendConfirmation(person, originOf(request));
  }

  @Post('email')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Ask for another e-mail address; it changes when the link mailed to it is opened',
  })
  async changeEmail(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: changeEmailSchema }) { email }: { email: string },
    @Req() request: FastifyRequest,
  ) {
    await this.throttle.takeOther('change-mail', person.userId, MAILS_AN_HOUR);
    return this.account.requestEmailChange(person, email, originOf(request));
  }

  @Post('password')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Change your password, which needs the current one; other sessions end',
  })
  async changePassword(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: changePasswordSchema }) body: ChangePassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const taken = await this.throttle.take(request, person.email);
    await this.passwords.change(person, body, originOf(request));
    await this.throttle.succeeded(taken, person.email, reply);
    await this.stepUps.proved(person, 'password', request);
  }

  @Get('sessions')
  @Route({
    signedIn: 'session',
    summary: 'The browsers in which you are signed in, the last used first',
    responds: sessionListSchema,
  })
  listSessions(@SignedInPerson() { userId, sessionId }: SignedIn) {
    return this.sessions.list(userId, sessionId);
  }

  @Delete('sessions/:session')
  @Route({ signedIn: 'session', fresh: true, summary: 'Sign one browser out, at once' })
  endSession(
    @SignedInPerson() { userId }: SignedIn,
    @Param('session', { schema: idSchema }) session: string,
    @Req() request: FastifyRequest,
  ) {
    return this.sessions.end(userId, session, originOf(request));
  }

  @Post('sign-out-others')
  @Route({ signedIn: 'session', fresh: true, summary: 'Sign every other browser out' })
  endOthers(@SignedInPerson() { userId, sessionId }: SignedIn, @Req() request: FastifyRequest) {
    return this.sessions.endAll(userId, sessionId, originOf(request));
  }

  @Post('sign-out-everywhere')
  @Route({ signedIn: 'session', summary: 'Sign every browser out, this one too' })
  endAll(@SignedInPerson() { userId }: SignedIn, @Req() request: FastifyRequest) {
    return this.sessions.endAll(userId, null, originOf(request));
  }

  @Get('events')
  @Route({
    signedIn: 'session',
    summary: 'What happened to your account, newest first',
    responds: pageSchema(accountEventSchema),
  })
  events(
    @SignedInPerson() { userId }: SignedIn,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.log.list(userId, query);
  }
}
