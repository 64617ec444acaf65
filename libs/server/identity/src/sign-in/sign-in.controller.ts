import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AuthenticationResponse,
  meSchema,
  type SignIn,
  signInLinkSchema,
  signInSchema,
  type SignUp,
  signUpSchema,
  usePasskeySchema,
  webauthnOptionsSchema,
} from '@pitwall/contracts';
import { Person, type PersonRequest, Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasskeySignInService } from './passkey-sign-in.service.ts';
import { SignInService } from './sign-in.service.ts';

@ApiTags('Account')
@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly passkeys: PasskeySignInService,
  ) {}

  @Post('auth/sign-up')
  @Route({
    open: 'nobody has an account yet',
    summary: 'Create an account and sign in',
    responds: meSchema,
    status: 201,
  })
  signUp(
    @Body({ schema: signUpSchema }) body: SignUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIns.signUp(body, request, reply);
  }

  @Post('auth/sign-in')
  @Route({
    open: 'it is the way in',
    summary: 'Sign in with e-mail and password',
    responds: meSchema,
  })
  signIn(
    @Body({ schema: signInSchema }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIns.withPassword(body.email, request, reply);
  }

  @Post('auth/sign-in-link')
  @Route({
    open: 'it is a way in',
    summary: 'Sign in with the token of a one-time link',
    responds: meSchema,
  })
  signInWithLink(
    @Body({ schema: signInLinkSchema }) _body: { token: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIns.withLink(request, reply);
  }

  @Post('auth/passkey/options')
  @Route({
    open: 'it is a way in',
    summary: 'Options for the browser to prove a passkey',
    responds: webauthnOptionsSchema,
  })
  passkeyOptions(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.passkeys.options(request, reply);
  }

  @Post('auth/passkey')
  @Route({ open: 'it is a way in', summary: 'Sign in with a passkey', responds: meSchema })
  signInWithPasskey(
    @Body({ schema: usePasskeySchema }) { response }: { response: AuthenticationResponse },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passkeys.signIn(response, request, reply);
  }

  @Post('auth/sign-out')
  @Route({ signedIn: 'session', throughProvider: true, summary: 'End this session' })
  signOut(@Req() request: FastifyRequest) {
    return this.signIns.signOut(request);
  }

  @Get('me')
  @Route({
    signedIn: true,
    throughProvider: true,
    summary: 'The signed-in person, their organizations and permissions',
    responds: meSchema,
  })
  me(@Person() person: PersonRequest) {
    return this.signIns.me(person.principal);
  }
}
