import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  type ReceivedScan,
  receivedScanSchema,
  type ScanReport,
  scanReportSchema,
  scanSchema,
  scanWithFindingsSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ReportFormatGuard } from './report-format.guard.ts';
import { ScansService } from './scans.service.ts';

const REPORT_BYTES = 8 * 1_048_576;

@ApiTags('Scans')
@Controller('organizations/:organization/systems/:system/scans')
export class ScansController {
  constructor(private readonly scans: ScansService) {}

  // Needs no Idempotency-Key: the report's own id makes sending it twice harmless.
  @Post()
  @UseGuards(ReportFormatGuard)
  @Route({
    permission: 'scans:write',
    summary: 'Send a scan report',
    responds: receivedScanSchema,
    status: 201,
    bodyBytes: REPORT_BYTES,
  })
  @ApiResponse({
    status: 200,
    description: 'The same report had been received before; nothing changed',
    standardSchema: receivedScanSchema as never,
  })
  async receive(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: scanReportSchema }) report: ScanReport,
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<ReceivedScan> {
    const received = await this.scans.receive(context, system, report);
    if (received.alreadyReceived) reply.status(200);
    return received;
  }

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Scans of a system, newest first',
    responds: pageSchema(scanSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.scans.list(context, system, query);
  }

  @Get(':scan')
  @Route({
    permission: 'systems:read',
    summary: 'A scan with its findings',
    responds: scanWithFindingsSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('scan', { schema: idSchema }) scan: string,
  ) {
    return this.scans.get(context, system, scan);
  }
}
