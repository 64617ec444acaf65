import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreateSystem,
  createSystemSchema,
  idOrSlugSchema,
  systemSchema,
  type UpdateSystem,
  updateSystemSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { SystemRegistry } from './system-registry.ts';

// The list is the assessments' feature: its rows tell where each system stands.
@ApiTags('Systems')
@Controller('organizations/:organization/systems')
export class SystemsController {
  constructor(private readonly registry: SystemRegistry) {}

  @Post()
  @Route({
    permission: 'systems:write',
    summary: 'Create a system',
    responds: systemSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createSystemSchema }) body: CreateSystem,
  ) {
    return this.registry.create(context, body);
  }

  @Get(':system')
  @Route({
    permission: 'systems:read',
    summary: 'A system with its highest figures of 90 days',
    responds: systemSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.registry.get(context, system);
  }

  @Patch(':system')
  @Route({
    permission: 'systems:write',
    summary: 'Change what is said of a system, against the version seen',
    responds: systemSchema,
  })
  update(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: updateSystemSchema }) body: UpdateSystem,
  ) {
    return this.registry.update(context, system, body);
  }

  @Delete(':system')
  @Route({ permission: 'systems:write', summary: 'Archive a system: it is not found any more' })
  archive(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.registry.archive(context, system);
  }
}
