import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  type ReportQuery,
  reportQuerySchema,
  reportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ReportsService } from './reports.service.ts';

@ApiTags('Reports')
@Controller('organizations/:organization')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('report')
  @Route({
    permission: 'systems:read',
    summary:
      'Where all systems stand, what breaks next, what was done and what comes, in plain words',
    responds: reportSchema,
  })
  ofOrganization(
    @Tenant() context: TenantRequest,
    @Query({ schema: reportQuerySchema }) query: ReportQuery,
  ) {
    return this.reports.report(context, undefined, query);
  }

  @Get('systems/:system/report')
  @Route({
    permission: 'systems:read',
    summary: 'The same of one system',
    responds: reportSchema,
  })
  ofSystem(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: reportQuerySchema }) query: ReportQuery,
  ) {
    return this.reports.report(context, system, query);
  }
}
