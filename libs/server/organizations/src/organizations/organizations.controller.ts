import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreateOrganization,
  createOrganizationSchema,
  deletedOrganizationSchema,
  deleteOrganizationSchema,
  memberSchema,
  organizationSchema,
  transferOwnershipSchema,
  type UpdateOrganization,
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
import { MembersService } from '../members/members.service.ts';
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
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly members: MembersService,
  ) {}

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
    @Body({ schema: updateOrganizationSchema }) body: UpdateOrganization,
  ) {
    return this.organizations.update(context, body);
  }

  @Post('delete')
  @Route({
    permission: 'organization:delete',
    summary: 'Delete it; an owner can restore it for 30 days',
    responds: deletedOrganizationSchema,
  })
  delete(
    @Tenant() context: TenantRequest,
    @Body({ schema: deleteOrganizationSchema }) body: z.infer<typeof deleteOrganizationSchema>,
  ) {
    return this.organizations.delete(context, body.confirm);
  }

  @Post('restore')
  @Route({
    permission: 'organization:delete',
    afterDeletion: true,
    summary: 'Restore a deleted organization',
    responds: organizationSchema,
  })
  restore(@Tenant() context: TenantRequest) {
    return this.organizations.restore(context);
  }

  @Post('transfer')
  @Route({
    permission: 'organization:delete',
    summary: 'Make another member the owner, and become an admin',
    responds: memberSchema,
  })
  transfer(
    @Tenant() context: TenantRequest,
    @Body({ schema: transferOwnershipSchema }) body: z.infer<typeof transferOwnershipSchema>,
  ) {
    return this.members.transferOwnership(context, body.userId);
  }
}
