import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idOrSlugSchema, standingSuppressionsSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { SuppressionsService } from './suppressions.service.ts';

@ApiTags('Scans')
@Controller('organizations/:organization/systems/:system/suppressions')
export class SuppressionsController {
  constructor(private readonly suppressions: SuppressionsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'What the newest scans suppress, with the reasons',
    responds: standingSuppressionsSchema,
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.suppressions.list(context, system);
  }
}
