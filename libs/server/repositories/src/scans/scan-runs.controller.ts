import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeScanning,
  changeScanningSchema,
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  scanningSchema,
  scanRunSchema,
  startedScansSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ScanningService } from './scanning.service.ts';
import { ScanRunsService } from './scan-runs.service.ts';

@ApiTags('Scans')
@Controller('organizations/:organization/systems/:system')
export class ScanRunsController {
  constructor(
    private readonly runs: ScanRunsService,
    private readonly scanning: ScanningService,
  ) {}

  // Needs no Idempotency-Key: what waits already is not begun twice.
  @Post('scan-runs')
  @Route({
    permission: 'scans:write',
    summary: 'Scan the system’s repositories on the server, now',
    responds: startedScansSchema,
    status: 202,
  })
  start(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.runs.start(context, system);
  }

  @Get('scan-runs')
  @Route({
    permission: 'systems:read',
    summary: 'Scans on the server, newest first, with why one failed',
    responds: pageSchema(scanRunSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.runs.list(context, system, query);
  }

  @Get('scan-runs/:scanRun')
  @Route({
    permission: 'systems:read',
    summary: 'How far a scan on the server is',
    responds: scanRunSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('scanRun', { schema: idSchema }) scanRun: string,
  ) {
    return this.runs.get(context, system, scanRun);
  }

  @Get('scanning')
  @Route({
    permission: 'systems:read',
    summary: 'What the server scans of the system, and when by itself',
    responds: scanningSchema,
  })
  settings(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.scanning.get(context, system);
  }

  @Put('scanning')
  @Route({
    permission: 'trackers:manage',
    summary: 'Say when the server scans the system by itself',
    responds: scanningSchema,
  })
  change(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: changeScanningSchema }) body: ChangeScanning,
  ) {
    return this.scanning.change(context, system, body);
  }
}
