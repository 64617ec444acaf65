import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  assessmentOverviewSchema,
  assessmentSchema,
  idOrSlugSchema,
  type ListSystemsQuery,
  listSystemsQuerySchema,
  pageSchema,
  systemListItemSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { AssessmentPagesService } from './assessment-pages.service.ts';

@ApiTags('Systems')
@Controller('organizations/:organization/systems')
export class SystemListController {
  constructor(private readonly pages: AssessmentPagesService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Systems by name, with where each stands',
    responds: pageSchema(systemListItemSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listSystemsQuerySchema }) query: ListSystemsQuery,
  ) {
    return this.pages.list(context, query);
  }
}

@ApiTags('Assessments')
@Controller('organizations/:organization/systems/:system/assessment')
export class AssessmentsController {
  constructor(private readonly pages: AssessmentPagesService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Where the system stands, practice by practice',
    responds: assessmentSchema,
  })
  assessment(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.pages.assessment(context, system);
  }

  @Get('overview')
  @Route({
    permission: 'systems:read',
    summary: 'Where the system stands, without the single practices',
    responds: assessmentOverviewSchema,
  })
  overview(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.pages.overview(context, system);
  }
}
