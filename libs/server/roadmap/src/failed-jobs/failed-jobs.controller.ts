import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  failedJobSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { FailedJobsService } from './failed-jobs.service.ts';

@ApiTags('Jobs')
@Controller('organizations/:organization/jobs')
export class FailedJobsController {
  constructor(private readonly jobs: FailedJobsService) {}

  @Get('failed')
  @Route({
    permission: 'jobs:manage',
    summary: 'Jobs that failed for good, newest first',
    responds: pageSchema(failedJobSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.jobs.list(context, query);
  }

  @Post(':job/replay')
  @Route({ permission: 'jobs:manage', summary: 'Run a failed job again' })
  replay(@Tenant() context: TenantRequest, @Param('job', { schema: idSchema }) job: string) {
    return this.jobs.replay(context, job);
  }
}
