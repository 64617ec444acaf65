import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  incidentPreventionSchema,
  type ListShortcutsQuery,
  listShortcutsQuerySchema,
  offeredCommentsSchema,
  pageSchema,
  shortcutSchema,
  takenCommentsSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { DebtCommentsService } from './debt-comments.service.ts';
import { PreventionService } from './prevention.service.ts';
import { ShortcutsService } from './shortcuts.service.ts';

@ApiTags('Shortcuts')
@Controller('organizations/:organization/shortcuts')
export class ShortcutsController {
  constructor(private readonly shortcuts: ShortcutsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'What was knowingly left out, with the incidents that each has caused',
    responds: pageSchema(shortcutSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listShortcutsQuerySchema }) query: ListShortcutsQuery,
  ) {
    return this.shortcuts.list(context, query);
  }
}

@ApiTags('Shortcuts')
@Controller('organizations/:organization/systems/:system')
export class SystemShortcutsController {
  constructor(
    private readonly comments: DebtCommentsService,
    private readonly prevention: PreventionService,
  ) {}

  @Get('debt-comments')
  @Route({
    permission: 'systems:read',
    summary: 'How many comments of the newest scan are not in the register yet',
    responds: offeredCommentsSchema,
  })
  offered(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.comments.offered(context, system);
  }

  @Post('debt-comments')
  @Route({
    permission: 'assessments:write',
    summary: 'Take the debt comments of the newest scan into the register, all in one step',
    responds: takenCommentsSchema,
  })
  takeOver(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.comments.takeOver(context, system);
  }

  @Get('incidents/:incident')
  @Route({
    permission: 'systems:read',
    summary: 'An incident with what would have prevented it, and what that would have cost',
    responds: incidentPreventionSchema,
  })
  incident(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('incident', { schema: idSchema }) incident: string,
  ) {
    return this.prevention.get(context, system, incident);
  }
}
