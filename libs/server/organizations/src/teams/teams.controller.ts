import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createTeamSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  teamSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { TeamsService } from './teams.service.ts';

@ApiTags('Teams')
@Controller('organizations/:organization/teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Route({
    permission: 'members:read',
    summary: 'Teams by address',
    responds: pageSchema(teamSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.teams.list(context, query);
  }

  @Post()
  @Route({
    permission: 'teams:manage',
    summary: 'Create a team',
    responds: teamSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createTeamSchema }) body: z.infer<typeof createTeamSchema>,
  ) {
    return this.teams.create(context, body);
  }
}
