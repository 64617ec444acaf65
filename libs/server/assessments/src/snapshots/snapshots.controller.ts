import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  compareSnapshotsQuerySchema,
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  snapshotComparisonSchema,
  snapshotSchema,
  snapshotTrendSchema,
  takeSnapshotSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { ComparisonService } from './comparison.service.ts';
import { SnapshotsService } from './snapshots.service.ts';

@ApiTags('Snapshots')
@Controller('organizations/:organization/systems/:system/snapshots')
export class SnapshotsController {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly comparisons: ComparisonService,
  ) {}

  @Post()
  @Route({
    permission: 'snapshots:write',
    summary: 'Keep the assessment as it is now',
    responds: snapshotSchema,
    status: 201,
    idempotent: true,
  })
  take(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: takeSnapshotSchema }) body: z.infer<typeof takeSnapshotSchema>,
  ) {
    return this.snapshots.take(context, system, body.name);
  }

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Snapshots, newest first',
    responds: pageSchema(snapshotSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.snapshots.list(context, system, query);
  }

  // These two before ':snapshot', which would take them for an id.
  @Get('compare')
  @Route({
    permission: 'systems:read',
    summary: 'What changed between two snapshots or any two moments, or since one',
    responds: snapshotComparisonSchema,
  })
  compare(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: compareSnapshotsQuerySchema })
    query: z.infer<typeof compareSnapshotsQuerySchema>,
  ) {
    return this.comparisons.compare(context, system, query);
  }

  @Get('trend')
  @Route({
    permission: 'systems:read',
    summary: 'The score over time, from snapshot to snapshot',
    responds: snapshotTrendSchema,
  })
  trend(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.snapshots.trend(context, system);
  }

  @Get(':snapshot')
  @Route({ permission: 'systems:read', summary: 'A snapshot', responds: snapshotSchema })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('snapshot', { schema: idSchema }) snapshot: string,
  ) {
    return this.snapshots.get(context, system, snapshot);
  }
}
