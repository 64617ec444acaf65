import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ActivityQuery,
  activityQuerySchema,
  activitySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ActivityService } from './activity.service.ts';

@ApiTags('Activity')
@Controller('organizations/:organization/activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'What happened to a system, or to all that the reader sees, newest first',
    responds: pageSchema(activitySchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: activityQuerySchema }) query: ActivityQuery,
  ) {
    return this.activity.list(context, query);
  }
}
