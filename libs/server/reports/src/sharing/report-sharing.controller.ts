import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdReportShareSchema,
  idSchema,
  openSharedReportSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  reportShareSchema,
  sharedReportSchema,
  type ShareReport,
  shareReportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { ReportSharingService } from './report-sharing.service.ts';

@ApiTags('Reports')
@Controller('organizations/:organization/report-shares')
export class ReportSharingController {
  constructor(private readonly sharing: ReportSharingService) {}

  @Post()
  @Route({
    permission: 'reports:manage',
    personal: true,
    summary: 'Share a report, as it is now, by a link',
    responds: createdReportShareSchema,
    status: 201,
  })
  share(@Tenant() context: TenantRequest, @Body({ schema: shareReportSchema }) body: ShareReport) {
    return this.sharing.share(context, body);
  }

  @Get()
  @Route({
    permission: 'reports:manage',
    summary: 'Shared reports, newest first, with how often they were seen',
    responds: pageSchema(reportShareSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.sharing.list(context, query);
  }

  @Delete(':reportShare')
  @Route({ permission: 'reports:manage', summary: 'Revoke a link: it shows nothing any more' })
  revoke(
    @Tenant() context: TenantRequest,
    @Param('reportShare', { schema: idSchema }) share: string,
  ) {
    return this.sharing.revoke(context, share);
  }
}

@ApiTags('Reports')
@Controller('shared-reports')
export class SharedReportController {
  constructor(private readonly sharing: ReportSharingService) {}

  @Post()
  @Route({
    open: 'whoever has the link may see the one report that it leads to',
    summary: 'The report that a link leads to; counted as a view',
    responds: sharedReportSchema,
    status: 200,
  })
  open(
    @Body({ schema: openSharedReportSchema }) { token }: { token: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'no-store');
    return this.sharing.open(token);
  }
}
