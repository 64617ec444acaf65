import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  type SettleConflict,
  settleConflictSchema,
  trackerConflictSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ConflictsService } from './conflicts.service.ts';

@ApiTags('Trackers')
@Controller('organizations/:organization/systems/:system/trackers/:tracker/conflicts')
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Fields that both sides changed',
    responds: pageSchema(trackerConflictSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.conflicts.list(context, system, tracker, query);
  }

  @Post(':conflict/settle')
  @Route({ permission: 'tasks:write', summary: 'Say which side of a conflict holds' })
  settle(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Param('conflict', { schema: idSchema }) conflict: string,
    @Body({ schema: settleConflictSchema }) body: SettleConflict,
  ) {
    return this.conflicts.settle(context, system, tracker, conflict, body);
  }
}
