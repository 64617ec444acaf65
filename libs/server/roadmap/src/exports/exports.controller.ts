import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  exportRunSchema,
  idOrSlugSchema,
  idSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  startExportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ExportsService } from './exports.service.ts';

@ApiTags('Exports')
@Controller('organizations/:organization/systems/:system/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Post()
  @Route({
    permission: 'exports:write',
    summary: 'Start an export of the roadmap',
    responds: exportRunSchema,
    status: 202,
    idempotent: true,
  })
  start(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: startExportSchema }) body: z.infer<typeof startExportSchema>,
  ) {
    return this.exports.start(context, system, body.format);
  }

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Exports, newest first',
    responds: pageSchema(exportRunSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.exports.list(context, system, query);
  }

  @Get(':run')
  @Route({
    permission: 'systems:read',
    summary: 'How far an export is',
    responds: exportRunSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('run', { schema: idSchema }) run: string,
  ) {
    return this.exports.get(context, system, run);
  }

  @Get(':run/content')
  @Route({
    permission: 'systems:read',
    summary: 'The file of a finished export',
    mediaType: '*/*',
  })
  async content(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('run', { schema: idSchema }) run: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, content } = await this.exports.file(context, system, run);
    // A slug and a day: nothing in the name needs quoting.
    void reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
