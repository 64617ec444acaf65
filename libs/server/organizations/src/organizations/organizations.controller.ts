import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreateOrganization,
  createOrganizationSchema,
  organizationSchema,
  updateOrganizationSchema,
} from '@pitwall/contracts';
import {
  Person,
  type PersonRequest,
  Route,
  Tenant,
  type TenantRequest,
} from '@pitwall/server-kernel';
import type { z } from 'zod';
import { OrganizationsService } from './organizations.service.ts';

@ApiTags('Organizations')
@Controller('organizations')
export class CreateOrganizationController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Post()
  @Route({
    signedIn: true,
    summary: 'Create an organization and own it',
    responds: organizationSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Person() person: PersonRequest,
    @Body({ schema: createOrganizationSchema }) body: CreateOrganization,
  ) {
    return this.organizations.create(person, body);
  }
}

@ApiTags('Organizations')
@Controller('organizations/:organization')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @Route({
    permission: 'organization:read',
    summary: 'The organization',
    responds: organizationSchema,
  })
  get(@Tenant() context: TenantRequest) {
    return this.organizations.get(context);
  }

  @Patch()
  @Route({
    permission: 'organization:update',
    summary: 'Rename it or change its time zone',
    responds: organizationSchema,
  })
  update(
    @Tenant() context: TenantRequest,
    @Body({ schema: updateOrganizationSchema }) body: z.infer<typeof updateOrganizationSchema>,
  ) {
    return this.organizations.update(context, body);
  }
}
