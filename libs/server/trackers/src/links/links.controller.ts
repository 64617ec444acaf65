import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  type LinkIssue,
  linkIssueSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  trackerLinkSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { LinksService } from './links.service.ts';

@ApiTags('Trackers')
@Controller('organizations/:organization/systems/:system/trackers/:tracker/links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Issues of a connection with their tasks',
    responds: pageSchema(trackerLinkSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.links.list(context, system, tracker, query);
  }

  @Post()
  @Route({
    permission: 'tasks:write',
    summary: 'Link an issue that is there already to a task',
    responds: trackerLinkSchema,
    status: 201,
  })
  link(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Body({ schema: linkIssueSchema }) body: LinkIssue,
  ) {
    return this.links.link(context, system, tracker, body);
  }

  @Delete(':task')
  @Route({ permission: 'tasks:write', summary: 'Forget which issue is a task’s; the issue stays' })
  unlink(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('tracker', { schema: idSchema }) tracker: string,
    @Param('task', { schema: idSchema }) task: string,
  ) {
    return this.links.unlink(context, system, tracker, task);
  }
}
