import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  incidentSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  type RecordIncident,
  recordIncidentSchema,
  type UpdateIncident,
  updateIncidentSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { IncidentsService } from './incidents.service.ts';

@ApiTags('Incidents')
@Controller('organizations/:organization/systems/:system/incidents')
export class IncidentsController {
  constructor(private readonly incidents: IncidentsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Incidents of a system, the latest first',
    responds: pageSchema(incidentSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.incidents.list(context, system, query);
  }

  @Post()
  @Route({
    permission: 'systems:write',
    summary: 'Record an incident and the practices that would have prevented it',
    responds: incidentSchema,
    status: 201,
    idempotent: true,
  })
  record(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: recordIncidentSchema }) body: RecordIncident,
  ) {
    return this.incidents.record(context, system, body);
  }

  @Patch(':incident')
  @Route({ permission: 'systems:write', summary: 'Change an incident', responds: incidentSchema })
  update(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('incident', { schema: idSchema }) incident: string,
    @Body({ schema: updateIncidentSchema }) body: UpdateIncident,
  ) {
    return this.incidents.update(context, system, incident, body);
  }

  @Delete(':incident')
  @Route({ permission: 'systems:write', summary: 'Delete an incident' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('incident', { schema: idSchema }) incident: string,
  ) {
    return this.incidents.delete(context, system, incident);
  }
}
