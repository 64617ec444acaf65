import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idOrSlugSchema, roadmapQuerySchema, roadmapSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { RoadmapService } from './roadmap.service.ts';

@ApiTags('Roadmap')
@Controller('organizations/:organization/systems/:system/roadmap')
export class RoadmapController {
  constructor(private readonly roadmaps: RoadmapService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Open tasks by stage, the plan of the sprints, and the path to a stage',
    responds: roadmapSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: roadmapQuerySchema }) query: z.infer<typeof roadmapQuerySchema>,
  ) {
    return this.roadmaps.roadmap(context, system, query.to);
  }
}
