import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  closedSprintSchema,
  closeSprintSchema,
  idOrSlugSchema,
  idSchema,
  progressQuerySchema,
  progressSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { ProgressService } from './progress.service.ts';
import { SprintClosingService } from './sprint-closing.service.ts';

@ApiTags('Roadmap')
@Controller('organizations/:organization/systems/:system/progress')
export class ProgressController {
  constructor(private readonly progresses: ProgressService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'What was done against the path, and when the rest is done at that pace',
    responds: progressSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: progressQuerySchema }) query: z.infer<typeof progressQuerySchema>,
  ) {
    return this.progresses.progress(context, system, query.to);
  }
}

@ApiTags('Sprints')
@Controller('organizations/:organization/sprints/:sprint/close')
export class SprintClosingController {
  constructor(private readonly closing: SprintClosingService) {}

  @Post()
  @Route({
    permission: 'tasks:write',
    summary: 'Close a sprint: keep what it came to, carry over what is unfinished',
    responds: closedSprintSchema,
  })
  close(
    @Tenant() context: TenantRequest,
    @Param('sprint', { schema: idSchema }) sprint: string,
    @Body({ schema: closeSprintSchema }) body: z.infer<typeof closeSprintSchema>,
  ) {
    return this.closing.close(context, sprint, body.unfinished);
  }
}
