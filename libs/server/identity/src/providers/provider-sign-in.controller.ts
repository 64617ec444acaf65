import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  beginAtProviderSchema,
  type BeginSingleSignOn,
  beginSingleSignOnSchema,
  doneAtProviderSchema,
  providerAddressSchema,
  providerAnswerSchema,
  type SingleSignOnAnswer,
  singleSignOnAnswerSchema,
} from '@pitwall/contracts';
import { ProblemException, Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../account/account.service.ts';
import { SignedInPerson } from '../account/signed-in-person.decorator.ts';
import { GitHubSignIn } from '../github/github-sign-in.ts';
import { SingleSignOn } from '../single-sign-on/single-sign-on.service.ts';
import { ProviderSignInService } from './provider-sign-in.service.ts';

const BEGUN = 'what was begun in this browser, and the provider’s answer to it, are the proof';

/** Signing in through another place, and coming back from there. */
@ApiTags('Account')
@Controller('auth')
export class ProviderSignInController {
  constructor(
    private readonly singleSignOn: SingleSignOn,
    private readonly gitHub: GitHubSignIn,
    private readonly signIns: ProviderSignInService,
  ) {}

  @Post('sso')
  @Route({
    open: 'it is a way in',
    summary: 'Begin to sign in through an organization’s provider',
    responds: providerAddressSchema,
  })
  async beginSingleSignOn(
    @Body({ schema: beginSingleSignOnSchema }) body: BeginSingleSignOn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.signIns.take(request);
    return this.singleSignOn.begin(body, request, reply);
  }

  @Post('sso/answer')
  @Route({
    open: BEGUN,
    summary: 'Hand over what an organization’s provider has sent the browser back with',
    responds: doneAtProviderSchema,
  })
  finishSingleSignOn(
    @Body({ schema: singleSignOnAnswerSchema }) _body: SingleSignOnAnswer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIns.throughOrganization(request, reply);
  }

  @Post('sso/confirm-again')
  @Route({
    signedIn: 'session',
    throughProvider: true,
    summary: 'Begin to prove anew who you are, at the provider that you came through',
    responds: providerAddressSchema,
  })
  async confirmAgain(
    @SignedInPerson() { userId, through }: SignedIn,
    @Body({ schema: beginAtProviderSchema }) { to }: { to?: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!through)
      throw new ProblemException('resource.conflict', 'You did not come through a provider.');
    await this.signIns.take(request);
    const who = { userId, connectionId: through.connectionId };
    return this.singleSignOn.beginConfirm(who, to, request, reply);
  }

  @Post('github')
  @Route({
    open: 'it is a way in',
    summary: 'Begin to sign in with GitHub',
    responds: providerAddressSchema,
  })
  async beginGitHub(
    @Body({ schema: beginAtProviderSchema }) { to }: { to?: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.signIns.take(request);
    return this.gitHub.begin('sign-in', null, to, reply);
  }

  @Post('github/answer')
  @Route({
    open: BEGUN,
    summary: 'Hand over what GitHub has sent the browser back with',
    responds: doneAtProviderSchema,
  })
  finishGitHub(
    @Body({ schema: providerAnswerSchema }) _body: { answer: Record<string, string> },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIns.withGitHub(request, reply);
  }
}
