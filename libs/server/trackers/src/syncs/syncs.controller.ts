import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  trackerStepSchema,
  trackerSyncSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { SyncsService } from './syncs.service.ts';

@ApiTags('Trackers')
@Controller('organizations/:organization/systems/:system/trackers/:tracker/syncs')
export class SyncsController {
  constructor(private readonly syncs: SyncsService) {}

  @Post()
  @Route({
    permission: 'exports:write',
    summary: 'Start a dry run: reads the tracker, writes nothing there',
    responds: trackerSyncSchema,
    status: 202,
    idempotent: true,
  })
  plan(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
  ) {
    return this.syncs.plan(context, system, tracker);
  }

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Syncs of a connection, newest first',
    responds: pageSchema(trackerSyncSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.syncs.list(context, system, tracker, query);
  }

  @Get(':sync')
  @Route({
    permission: 'systems:read',
    summary: 'How far a sync is',
    responds: trackerSyncSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Param('sync', { schema: idSchema }) sync: string,
  ) {
    return this.syncs.get(context, system, tracker, sync);
  }

  @Get(':sync/steps')
  @Route({
    permission: 'systems:read',
    summary: 'What a sync does, field by field',
    responds: pageSchema(trackerStepSchema),
  })
  steps(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Param('sync', { schema: idSchema }) sync: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.syncs.steps(context, system, tracker, sync, query);
  }

  @Post(':sync/apply')
  @Route({
    permission: 'exports:write',
    summary: 'Do what a dry run showed, or go on where it stopped',
    responds: trackerSyncSchema,
    status: 202,
  })
  apply(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Param('sync', { schema: idSchema }) sync: string,
  ) {
    return this.syncs.apply(context, system, tracker, sync);
  }
}
