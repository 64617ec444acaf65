import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type EndSymptom,
  endSymptomSchema,
  idOrSlugSchema,
  idSchema,
  type ListSymptomsQuery,
  listSymptomsQuerySchema,
  pageSchema,
  type StartSymptom,
  startSymptomSchema,
  systemSymptomSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { SymptomsService } from './symptoms.service.ts';

@ApiTags('Symptoms')
@Controller('organizations/:organization/systems/:system/symptoms')
export class SymptomsController {
  constructor(private readonly symptoms: SymptomsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Symptoms of a system, the latest first',
    responds: pageSchema(systemSymptomSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: listSymptomsQuerySchema }) query: ListSymptomsQuery,
  ) {
    return this.symptoms.list(context, system, query);
  }

  @Post()
  @Route({
    permission: 'systems:write',
    summary: 'Say that a symptom hurts now',
    responds: systemSymptomSchema,
    status: 201,
    idempotent: true,
  })
  start(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: startSymptomSchema }) body: StartSymptom,
  ) {
    return this.symptoms.start(context, system, body);
  }

  @Post(':symptom/end')
  @Route({
    permission: 'systems:write',
    summary: 'Say that a symptom is over',
    responds: systemSymptomSchema,
  })
  end(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('symptom', { schema: idSchema }) symptom: string,
    @Body({ schema: endSymptomSchema }) body: EndSymptom,
  ) {
    return this.symptoms.end(context, system, symptom, body);
  }
}
