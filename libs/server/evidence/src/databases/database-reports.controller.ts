import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  DATABASE_REPORT_BYTES,
  databaseFiguresSchema,
  type DatabaseReport,
  databaseReportSchema,
  type FollowFigures,
  followFiguresSchema,
  idOrSlugSchema,
  idSchema,
  type ReceivedScan,
  receivedScanSchema,
  shownDatabaseReportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { DatabaseReportsService } from './database-reports.service.ts';

@ApiTags('Scans')
@Controller('organizations/:organization/systems/:system/database-reports')
export class DatabaseReportsController {
  constructor(private readonly reports: DatabaseReportsService) {}

  // Needs no Idempotency-Key: the report's own id makes sending it twice harmless.
  @Post()
  @Route({
    permission: 'scans:write',
    summary: 'Send a report of pitwall doctor',
    responds: receivedScanSchema,
    status: 201,
    bodyBytes: DATABASE_REPORT_BYTES,
  })
  @ApiResponse({
    status: 200,
    description: 'The same report had been received before; nothing changed',
    standardSchema: receivedScanSchema as never,
  })
  async receive(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: databaseReportSchema }) report: DatabaseReport,
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<ReceivedScan> {
    const received = await this.reports.receive(context, system, report);
    if (received.alreadyReceived) reply.status(200);
    return received;
  }

  @Get(':report')
  @Route({
    permission: 'systems:read',
    summary: 'A report about a database, with what the forecast follows of it',
    responds: shownDatabaseReportSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('report', { schema: idSchema }) report: string,
  ) {
    return this.reports.get(context, system, report);
  }

  @Post(':report/figures')
  @Route({
    permission: 'systems:write',
    summary: 'Let the forecast follow figures of a report',
    responds: databaseFiguresSchema,
  })
  follow(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('report', { schema: idSchema }) report: string,
    @Body({ schema: followFiguresSchema }) body: FollowFigures,
  ) {
    return this.reports.follow(context, system, report, body);
  }
}
