import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idOrSlugSchema,
  idSchema,
  pageQuerySchema,
  pageSchema,
  reportRunSchema,
  type StartReport,
  startReportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ReportFilesService } from './report-files.service.ts';

const listQuerySchema = pageQuerySchema.extend({ system: idOrSlugSchema.optional() });

@ApiTags('Reports')
@Controller('organizations/:organization/report-runs')
export class ReportFilesController {
  constructor(private readonly files: ReportFilesService) {}

  @Post()
  @Route({
    permission: 'exports:write',
    summary: 'Start writing a report as a file',
    responds: reportRunSchema,
    status: 202,
    idempotent: true,
  })
  start(@Tenant() context: TenantRequest, @Body({ schema: startReportSchema }) body: StartReport) {
    return this.files.start(context, body);
  }

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Report files of a system, or of the organization, newest first',
    responds: pageSchema(reportRunSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: listQuerySchema }) query: z.infer<typeof listQuerySchema>,
  ) {
    return this.files.list(context, query);
  }

  @Get(':reportRun')
  @Route({
    permission: 'systems:read',
    summary: 'How far a report file is',
    responds: reportRunSchema,
  })
  get(@Tenant() context: TenantRequest, @Param('reportRun', { schema: idSchema }) run: string) {
    return this.files.get(context, run);
  }

  @Get(':reportRun/content')
  @Route({ permission: 'systems:read', summary: 'The finished file', mediaType: '*/*' })
  async content(
    @Tenant() context: TenantRequest,
    @Param('reportRun', { schema: idSchema }) run: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, content } = await this.files.file(context, run);
    // A slug and a day: nothing in the name needs quoting.
    void reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(content));
  }
}
