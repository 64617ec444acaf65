import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  type ImportLoadTest,
  importLoadTestSchema,
  LOAD_TEST_BYTES,
  loadTestSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { LoadTestsService } from './load-tests.service.ts';

@ApiTags('Forecast')
@Controller('organizations/:organization/systems/:system/load-tests')
export class LoadTestsController {
  constructor(private readonly tests: LoadTestsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Load tests with their fitted curves, newest first',
    responds: pageSchema(loadTestSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.tests.list(context, system, query);
  }

  @Post()
  @Route({
    permission: 'systems:write',
    summary: 'Import a load test of k6 or autocannon as a measured limit',
    responds: loadTestSchema,
    status: 201,
    idempotent: true,
    bodyBytes: LOAD_TEST_BYTES,
  })
  import(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: importLoadTestSchema }) body: ImportLoadTest,
  ) {
    return this.tests.import(context, system, body);
  }

  @Delete(':test')
  @Route({ permission: 'systems:write', summary: 'Delete a load test; what it measured stays' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('test', { schema: idSchema }) test: string,
  ) {
    return this.tests.delete(context, system, test);
  }
}
