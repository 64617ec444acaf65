import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AuthenticationResponse,
  givenRecoveryCodeSchema,
  givenTotpSchema,
  meSchema,
  secondFactorSchema,
  usePasskeySchema,
  webauthnOptionsSchema,
} from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SecondFactorService } from './second-factor.service.ts';

const BEGUN = 'the first half of the sign-in, kept in this browser, is the proof';

@ApiTags('Account')
@Controller('auth/second-factor')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactorService) {}

  @Get()
  @Route({
    open: BEGUN,
    summary: 'By what the begun sign-in can be finished',
    responds: secondFactorSchema,
  })
  ways(@Req() request: FastifyRequest) {
    return this.factors.ways(request);
  }

  @Post('totp')
  @Route({
    open: BEGUN,
    summary: 'Finish with a code of the authenticator app',
    responds: meSchema,
  })
  totp(
    @Body({ schema: givenTotpSchema }) { code }: { code: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.factors.withTotp(code, request, reply);
  }

  @Post('recovery-code')
  @Route({ open: BEGUN, summary: 'Finish with a recovery code, once', responds: meSchema })
  recoveryCode(
    @Body({ schema: givenRecoveryCodeSchema }) { code }: { code: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.factors.withRecoveryCode(code, request, reply);
  }

  @Post('passkey/options')
  @Route({
    open: BEGUN,
    summary: 'Options for the browser to prove a passkey of the account',
    responds: webauthnOptionsSchema,
  })
  passkeyOptions(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.factors.passkeyOptions(request, reply);
  }

  @Post('passkey')
  @Route({ open: BEGUN, summary: 'Finish with a passkey', responds: meSchema })
  passkey(
    @Body({ schema: usePasskeySchema }) { response }: { response: AuthenticationResponse },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.factors.withPasskey(response, request, reply);
  }
}
