import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addSignInDomainSchema,
  idSchema,
  type SaveSignInConnection,
  saveSignInConnectionSchema,
  signInDomainSchema,
  signInSettingsSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { SignInDomainsService } from './sign-in-domains.service.ts';
import { SignInSettingsService } from './sign-in-settings.service.ts';

const PEOPLE = { permission: 'sign-in:manage', peopleOnly: true, fresh: true } as const;

/** Through which provider an organization's members sign in. */
@ApiTags('Organizations')
@Controller('organizations/:organization/sign-in')
export class SignInSettingsController {
  constructor(
    private readonly settings: SignInSettingsService,
    private readonly domains: SignInDomainsService,
  ) {}

  @Get()
  @Route({
    permission: 'sign-in:manage',
    summary: 'How members sign in; the client secret is never shown',
    responds: signInSettingsSchema,
  })
  get(@Tenant() context: TenantRequest) {
    return this.settings.get(context);
  }

  @Put()
  @Route({
    ...PEOPLE,
    summary: 'Set the provider up; its description is read before anything is saved',
    responds: signInSettingsSchema,
  })
  save(
    @Tenant() context: TenantRequest,
    @Body({ schema: saveSignInConnectionSchema }) body: SaveSignInConnection,
  ) {
    return this.settings.save(context, body);
  }

  @Delete()
  @Route({ ...PEOPLE, summary: 'Remove the provider; whoever came through it is signed out' })
  remove(@Tenant() context: TenantRequest) {
    return this.settings.remove(context);
  }

  @Post('domains')
  @Route({
    ...PEOPLE,
    summary: 'Name an e-mail domain of the organization',
    responds: signInDomainSchema,
    status: 201,
  })
  addDomain(
    @Tenant() context: TenantRequest,
    @Body({ schema: addSignInDomainSchema }) { domain }: { domain: string },
  ) {
    return this.domains.add(context, domain);
  }

  @Post('domains/:domain/prove')
  @Route({
    ...PEOPLE,
    summary: 'Look for the TXT record that proves a domain',
    responds: signInDomainSchema,
  })
  proveDomain(
    @Tenant() context: TenantRequest,
    @Param('domain', { schema: idSchema }) domain: string,
  ) {
    return this.domains.prove(context, domain);
  }

  @Delete('domains/:domain')
  @Route({ ...PEOPLE, summary: 'Let go of a domain' })
  removeDomain(
    @Tenant() context: TenantRequest,
    @Param('domain', { schema: idSchema }) domain: string,
  ) {
    return this.domains.remove(context, domain);
  }
}
