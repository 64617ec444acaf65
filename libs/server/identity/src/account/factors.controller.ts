import { Body, Controller, Delete, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AddPasskey,
  addPasskeySchema,
  type AuthenticationResponse,
  factorAddedSchema,
  factorsSchema,
  givenTotpSchema,
  idSchema,
  recoveryCodesSchema,
  renamePasskeySchema,
  totpSetupSchema,
  usePasskeySchema,
  webauthnOptionsSchema,
} from '@pitwall/contracts';
import { ProblemException, Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { originOf } from '../events/account-log.ts';
import { FactorsService } from '../factors/factors.service.ts';
import { PasskeysService } from '../passkeys/passkeys.service.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import type { SignedIn } from './account.service.ts';
import { SignedInPerson } from './signed-in-person.decorator.ts';
import { SessionStarter } from '../sign-in/session-starter.ts';
import { StepUpService } from './step-up.service.ts';

@ApiTags('Account')
@Controller('account')
export class FactorsController {
  constructor(
    private readonly factors: FactorsService,
    private readonly passkeys: PasskeysService,
    private readonly pending: PendingSignIns,
    private readonly stepUps: StepUpService,
    private readonly starter: SessionStarter,
  ) {}

  @Get('factors')
  @Route({ signedIn: 'session', summary: 'Your second factors', responds: factorsSchema })
  get(@SignedInPerson() { userId }: SignedIn) {
    return this.factors.get(userId);
  }

  @Post('factors/totp')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Begin to set up an authenticator app; it counts once a code of it was shown',
    responds: totpSetupSchema,
  })
  beginTotp(@SignedInPerson() person: SignedIn) {
    return this.factors.beginTotp(person);
  }

  @Post('factors/totp/confirm')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Show a code of the new authenticator app; the first factor answers recovery codes',
    responds: factorAddedSchema,
  })
  confirmTotp(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: givenTotpSchema }) { code }: { code: string },
    @Req() request: FastifyRequest,
  ) {
    return this.changed(request, this.factors.confirmTotp(person, code, originOf(request)));
  }

  @Delete('factors/totp')
  @Route({ signedIn: 'session', fresh: true, summary: 'Remove the authenticator app' })
  removeTotp(@SignedInPerson() person: SignedIn, @Req() request: FastifyRequest) {
    return this.changed(request, this.factors.removeTotp(person, originOf(request)));
  }

  @Post('factors/recovery-codes')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'New recovery codes in place of all before; they are shown this once',
    responds: recoveryCodesSchema,
  })
  recoveryCodes(@SignedInPerson() person: SignedIn, @Req() request: FastifyRequest) {
    return this.changed(request, this.factors.renewRecoveryCodes(person, originOf(request)));
  }

  @Post('passkeys/options')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Options for the browser to make a passkey',
    responds: webauthnOptionsSchema,
  })
  async passkeyOptions(
    @SignedInPerson() person: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const options = await this.passkeys.registrationOptions(person);
    await this.pending.begin(reply, 'register', {
      userId: person.userId,
      content: { challenge: options.challenge },
    });
    return { options };
  }

  @Post('passkeys')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Register the passkey that the browser made; the first factor answers recovery codes',
    responds: factorAddedSchema,
    status: 201,
  })
  async addPasskey(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: addPasskeySchema }) body: AddPasskey,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const begun = await this.pending.take(request, reply, 'register');
    if (begun?.userId !== person.userId)
      throw new ProblemException('request.invalid', 'That took too long. Begin again.');
    const { challenge } = begun.content as { challenge: string };
    const registered = this.passkeys.register(person, challenge, body, originOf(request));
    return this.changed(request, registered);
  }

  @Patch('passkeys/:passkey')
  @Route({ signedIn: 'session', summary: 'Name a passkey anew' })
  renamePasskey(
    @SignedInPerson() { userId }: SignedIn,
    @Param('passkey', { schema: idSchema }) passkey: string,
    @Body({ schema: renamePasskeySchema }) { name }: { name: string },
  ) {
    return this.factors.renamePasskey(userId, passkey, name);
  }

  @Delete('passkeys/:passkey')
  @Route({ signedIn: 'session', fresh: true, summary: 'Remove a passkey' })
  removePasskey(
    @SignedInPerson() person: SignedIn,
    @Param('passkey', { schema: idSchema }) passkey: string,
    @Req() request: FastifyRequest,
  ) {
    return this.changed(request, this.factors.removePasskey(person, passkey, originOf(request)));
  }

  @Post('confirm-again/totp')
  @Route({ signedIn: 'session', summary: 'Prove anew who you are, by your authenticator app' })
  stepUpWithTotp(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: givenTotpSchema }) { code }: { code: string },
    @Req() request: FastifyRequest,
  ) {
    return this.stepUps.withTotp(person, code, request);
  }

  @Post('confirm-again/passkey/options')
  @Route({
    signedIn: 'session',
    summary: 'Options for the browser to prove one of your passkeys',
    responds: webauthnOptionsSchema,
  })
  stepUpOptions(
    @SignedInPerson() person: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.stepUps.passkeyOptions(person, reply);
  }

  @Post('confirm-again/passkey')
  @Route({ signedIn: 'session', summary: 'Prove anew who you are, by a passkey' })
  stepUpWithPasskey(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: usePasskeySchema }) { response }: { response: AuthenticationResponse },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.stepUps.withPasskey(person, response, request, reply);
  }

  /** The factors are others now: the session goes on under a new id. */
  private async changed<Answer>(request: FastifyRequest, work: Promise<Answer>): Promise<Answer> {
    const answer = await work;
    await this.starter.renew(request);
    return answer;
  }
}
