import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { benchmarksSchema, idOrSlugSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { BenchmarksService } from './benchmarks.service.ts';

@ApiTags('Portfolio')
@Controller('organizations/:organization/systems/:system/benchmarks')
export class BenchmarksController {
  constructor(private readonly benchmarks: BenchmarksService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'What a system meets of each topic, beside the median of at least five others',
    responds: benchmarksSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.benchmarks.of(context, system);
  }
}
