import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeTracker,
  changeTrackerSchema,
  type ConnectTracker,
  connectTrackerSchema,
  idOrSlugSchema,
  idSchema,
  trackerConnectionSchema,
  trackerConnectionsSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ConnectionsService } from './connections.service.ts';

@ApiTags('Trackers')
@Controller('organizations/:organization/systems/:system/trackers')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Trackers that the system’s tasks are kept in step with',
    responds: trackerConnectionsSchema,
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.connections.list(context, system);
  }

  @Post()
  @Route({
    permission: 'trackers:manage',
    summary: 'Connect a project of a tracker',
    responds: trackerConnectionSchema,
    status: 201,
    idempotent: true,
  })
  connect(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: connectTrackerSchema }) body: ConnectTracker,
  ) {
    return this.connections.connect(context, system, body);
  }

  @Patch(':tracker')
  @Route({
    permission: 'trackers:manage',
    summary: 'Change a connection’s mapping or its credential',
    responds: trackerConnectionSchema,
  })
  change(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Body({ schema: changeTrackerSchema }) body: ChangeTracker,
  ) {
    return this.connections.change(context, system, tracker, body);
  }

  @Delete(':tracker')
  @Route({ permission: 'trackers:manage', summary: 'Forget a connection; its issues stay' })
  disconnect(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
  ) {
    return this.connections.disconnect(context, system, tracker);
  }
}
