import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  campaignDetailSchema,
  campaignSchema,
  campaignTasksSchema,
  type ChangeCampaign,
  changeCampaignSchema,
  type CreateCampaign,
  createCampaignSchema,
  idSchema,
  type ListCampaignsQuery,
  listCampaignsQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { CampaignExportsService } from './campaign-exports.service.ts';
import { CampaignsService } from './campaigns.service.ts';

@ApiTags('Campaigns')
@Controller('organizations/:organization/campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly exports: CampaignExportsService,
  ) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Campaigns with how far they are, newest first',
    responds: pageSchema(campaignSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listCampaignsQuerySchema }) query: ListCampaignsQuery,
  ) {
    return this.campaigns.list(context, query);
  }

  @Post()
  @Route({
    permission: 'campaigns:write',
    summary: 'Start a campaign',
    responds: campaignDetailSchema,
    status: 201,
    idempotent: true,
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createCampaignSchema }) body: CreateCampaign,
  ) {
    return this.campaigns.create(context, body);
  }

  @Get(':campaign')
  @Route({
    permission: 'systems:read',
    summary: 'A campaign with each practice on each of its systems, the furthest behind first',
    responds: campaignDetailSchema,
  })
  read(
    @Tenant() context: TenantRequest,
    @Param('campaign', { schema: idSchema }) campaign: string,
  ) {
    return this.campaigns.read(context, campaign);
  }

  @Patch(':campaign')
  @Route({
    permission: 'campaigns:write',
    summary: 'Change a campaign, end it, or take it up again',
    responds: campaignDetailSchema,
  })
  change(
    @Tenant() context: TenantRequest,
    @Param('campaign', { schema: idSchema }) campaign: string,
    @Body({ schema: changeCampaignSchema }) body: ChangeCampaign,
  ) {
    return this.campaigns.change(context, campaign, body);
  }

  @Post(':campaign/tasks')
  @Route({
    permission: 'tasks:write',
    summary: 'Make a task of each practice that is not at the goal and has none',
    responds: campaignTasksSchema,
    status: 200,
    idempotent: true,
  })
  makeTasks(
    @Tenant() context: TenantRequest,
    @Param('campaign', { schema: idSchema }) campaign: string,
  ) {
    return this.exports.makeTasks(context, campaign);
  }

  @Get(':campaign/content')
  @Route({
    permission: 'systems:read',
    summary: 'A campaign as CSV, a line a practice and system',
    mediaType: 'text/csv',
  })
  async content(
    @Tenant() context: TenantRequest,
    @Param('campaign', { schema: idSchema }) campaign: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.exports.csv(context, campaign);
    void reply
      .header('content-type', 'text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
