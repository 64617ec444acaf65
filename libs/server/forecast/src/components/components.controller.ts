import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  componentReadingSchema,
  type CreateComponent,
  createComponentSchema,
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  type RecordReading,
  recordReadingSchema,
  systemComponentSchema,
  systemComponentsSchema,
  type UpdateComponent,
  updateComponentSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ComponentReadingsService } from './component-readings.service.ts';
import { ComponentsService } from './components.service.ts';

@ApiTags('Forecast')
@Controller('organizations/:organization/systems/:system/components')
export class ComponentsController {
  constructor(
    private readonly components: ComponentsService,
    private readonly readings: ComponentReadingsService,
  ) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Components of a system with their limits and peaks',
    responds: systemComponentsSchema,
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.components.list(context, system);
  }

  @Post()
  @Route({
    permission: 'systems:write',
    summary: 'Add a component with its limit and growth',
    responds: systemComponentSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: createComponentSchema }) body: CreateComponent,
  ) {
    return this.components.create(context, system, body);
  }

  @Patch(':component')
  @Route({
    permission: 'systems:write',
    summary: 'Change a component',
    responds: systemComponentSchema,
  })
  update(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('component', { schema: idSchema }) component: string,
    @Body({ schema: updateComponentSchema }) body: UpdateComponent,
  ) {
    return this.components.update(context, system, component, body);
  }

  @Delete(':component')
  @Route({ permission: 'systems:write', summary: 'Delete a component with its readings' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('component', { schema: idSchema }) component: string,
  ) {
    return this.components.delete(context, system, component);
  }

  @Get(':component/readings')
  @Route({
    permission: 'systems:read',
    summary: 'Readings of a component, newest first',
    responds: pageSchema(componentReadingSchema),
  })
  listReadings(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('component', { schema: idSchema }) component: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.readings.list(context, system, component, query);
  }

  @Post(':component/readings')
  @Route({
    permission: 'systems:write',
    summary: 'Record how much of a component was used',
    responds: componentReadingSchema,
    status: 201,
    idempotent: true,
  })
  record(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('component', { schema: idSchema }) component: string,
    @Body({ schema: recordReadingSchema }) body: RecordReading,
  ) {
    return this.readings.record(context, system, component, body);
  }

  @Delete(':component/readings/:reading')
  @Route({ permission: 'systems:write', summary: 'Take back a reading that was a mistake' })
  deleteReading(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('component', { schema: idSchema }) component: string,
    @Param('reading', { schema: idSchema }) reading: string,
  ) {
    return this.readings.delete(context, system, component, reading);
  }
}
