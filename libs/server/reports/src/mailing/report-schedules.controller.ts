import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  reportScheduleSchema,
  reportSchedulesSchema,
  type ScheduleReport,
  scheduleReportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ReportSchedulesService } from './report-schedules.service.ts';

@ApiTags('Reports')
@Controller('organizations/:organization/report-schedules')
export class ReportSchedulesController {
  constructor(private readonly schedules: ReportSchedulesService) {}

  @Post()
  @Route({
    permission: 'reports:manage',
    summary: 'Have a report mailed to members each month',
    responds: reportScheduleSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: scheduleReportSchema }) body: ScheduleReport,
  ) {
    return this.schedules.create(context, body);
  }

  @Get()
  @Route({
    permission: 'reports:manage',
    summary: 'Reports that are mailed each month',
    responds: reportSchedulesSchema,
  })
  list(@Tenant() context: TenantRequest) {
    return this.schedules.list(context);
  }

  @Delete(':reportSchedule')
  @Route({ permission: 'reports:manage', summary: 'Mail a report no more' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('reportSchedule', { schema: idSchema }) schedule: string,
  ) {
    return this.schedules.delete(context, schedule);
  }
}
