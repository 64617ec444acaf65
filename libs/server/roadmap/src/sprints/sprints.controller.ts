import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CreateSprint,
  createSprintSchema,
  filledSprintSchema,
  fillSprintSchema,
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  sprintPlanningSchema,
  sprintSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { SprintFillingService } from './sprint-filling.service.ts';
import { SprintPlanningService } from './sprint-planning.service.ts';
import { SprintsService } from './sprints.service.ts';

@ApiTags('Sprints')
@Controller('organizations/:organization/teams/:team/sprints')
export class TeamSprintsController {
  constructor(private readonly sprints: SprintsService) {}

  @Post()
  @Route({
    permission: 'tasks:write',
    summary: 'Create a sprint',
    responds: sprintSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Param('team', { schema: idOrSlugSchema }) team: string,
    @Body({ schema: createSprintSchema }) body: CreateSprint,
  ) {
    return this.sprints.create(context, team, body);
  }

  @Get()
  @Route({
    permission: 'systems:read',
    summary: "A team's sprints with their tasks, newest first",
    responds: pageSchema(sprintSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('team', { schema: idOrSlugSchema }) team: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.sprints.list(context, team, query);
  }

  @Delete(':sprint')
  @Route({ permission: 'tasks:write', summary: 'Delete an empty sprint' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('team', { schema: idOrSlugSchema }) team: string,
    @Param('sprint', { schema: idSchema }) sprint: string,
  ) {
    return this.sprints.delete(context, team, sprint);
  }
}

@ApiTags('Sprints')
@Controller('organizations/:organization/teams/:team/planning')
export class SprintPlanningController {
  constructor(private readonly planning: SprintPlanningService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: "A team's open sprints, the tasks that are in none, and what needs what",
    responds: sprintPlanningSchema,
  })
  get(@Tenant() context: TenantRequest, @Param('team', { schema: idOrSlugSchema }) team: string) {
    return this.planning.planning(context, team);
  }
}

@ApiTags('Sprints')
@Controller('organizations/:organization/sprints/:sprint')
export class SprintsController {
  constructor(
    private readonly sprints: SprintsService,
    private readonly filling: SprintFillingService,
  ) {}

  @Get()
  @Route({ permission: 'systems:read', summary: 'A sprint with its tasks', responds: sprintSchema })
  get(@Tenant() context: TenantRequest, @Param('sprint', { schema: idSchema }) sprint: string) {
    return this.sprints.get(context, sprint);
  }

  @Post('fill')
  @Route({
    permission: 'tasks:write',
    summary: 'What the sprint would hold when filled, and what stays out and why; saved when asked',
    responds: filledSprintSchema,
  })
  fill(
    @Tenant() context: TenantRequest,
    @Param('sprint', { schema: idSchema }) sprint: string,
    @Body({ schema: fillSprintSchema }) body: z.infer<typeof fillSprintSchema>,
  ) {
    return this.filling.fill(context, sprint, body.save);
  }
}
