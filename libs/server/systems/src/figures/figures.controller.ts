import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  figureReadingSchema,
  idOrSlugSchema,
  idSchema,
  type ListFiguresQuery,
  listFiguresQuerySchema,
  pageSchema,
  type RecordFigures,
  recordedFiguresSchema,
  recordFiguresSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { FiguresService } from './figures.service.ts';

@ApiTags('Figures')
@Controller('organizations/:organization/systems/:system/figures')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Readings of one figure or of all, newest first',
    responds: pageSchema(figureReadingSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: listFiguresQuerySchema }) query: ListFiguresQuery,
  ) {
    return this.figures.list(context, system, query);
  }

  @Post()
  @Route({
    permission: 'systems:write',
    summary: 'Record readings of load figures',
    responds: recordedFiguresSchema,
    status: 201,
    idempotent: true,
  })
  record(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: recordFiguresSchema }) body: RecordFigures,
  ) {
    return this.figures.record(context, system, body);
  }

  @Delete(':reading')
  @Route({ permission: 'systems:write', summary: 'Take back a reading that was a mistake' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('reading', { schema: idSchema }) reading: string,
  ) {
    return this.figures.delete(context, system, reading);
  }
}
