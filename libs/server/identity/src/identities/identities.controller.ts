import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  atOrganizationSchema,
  beginAtProviderSchema,
  idSchema,
  linkedIdentitiesSchema,
  providerAddressSchema,
} from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../account/account.service.ts';
import { SignedInPerson } from '../account/signed-in-person.decorator.ts';
import { originOf } from '../events/account-log.ts';
import { GitHubSignIn } from '../github/github-sign-in.ts';
import { SessionStarter } from '../sign-in/session-starter.ts';
import { SingleSignOn } from '../single-sign-on/single-sign-on.service.ts';
import { IdentitiesService } from './identities.service.ts';

/** Accounts at other places by which a person comes in. */
@ApiTags('Account')
@Controller('account')
export class IdentitiesController {
  constructor(
    private readonly identities: IdentitiesService,
    private readonly singleSignOn: SingleSignOn,
    private readonly gitHub: GitHubSignIn,
    private readonly starter: SessionStarter,
  ) {}

  @Get('identities')
  @Route({
    signedIn: 'session',
    summary: 'Accounts at other places by which you come in',
    responds: linkedIdentitiesSchema,
  })
  list(@SignedInPerson() person: SignedIn) {
    return this.identities.list(person);
  }

  @Post('identities/github')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Begin to link your account of GitHub',
    responds: providerAddressSchema,
  })
  linkGitHub(
    @SignedInPerson() { userId }: SignedIn,
    @Body({ schema: beginAtProviderSchema }) { to }: { to?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.gitHub.begin('link', userId, to, reply);
  }

  @Post('identities/organization')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Begin to link your account at the provider of an organization you belong to',
    responds: providerAddressSchema,
  })
  linkOrganization(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: atOrganizationSchema }) body: { organization: string; to?: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.singleSignOn.beginLink({ ...person, id: person.userId }, body, request, reply);
  }

  @Delete('identities/:identity')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Unlink one; your last way in stays',
  })
  async unlink(
    @SignedInPerson() person: SignedIn,
    @Param('identity', { schema: idSchema }) identity: string,
    @Req() request: FastifyRequest,
  ) {
    await this.identities.unlink(person, identity, originOf(request));
    await this.starter.renew(request);
  }

  @Post('confirm-again/github')
  @Route({
    signedIn: 'session',
    summary: 'Begin to prove anew who you are, with GitHub',
    responds: providerAddressSchema,
  })
  confirmWithGitHub(
    @SignedInPerson() { userId }: SignedIn,
    @Body({ schema: beginAtProviderSchema }) { to }: { to?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.gitHub.begin('confirm', userId, to, reply);
  }
}
