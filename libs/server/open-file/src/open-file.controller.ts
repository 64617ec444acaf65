import type { Readable } from 'node:stream';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { importedFileSchema, openFileRequestSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ExportingService } from './exporting/exporting.service.ts';
import { ImportingService } from './importing/importing.service.ts';

@ApiTags('Open file')
@Controller('organizations/:organization/open-file')
export class OpenFileController {
  constructor(
    private readonly exporting: ExportingService,
    private readonly importing: ImportingService,
  ) {}

  @Get()
  @Route({
    permission: 'organization:update',
    summary: 'Everything that people entered, as one document',
    mediaType: 'application/json',
  })
  async export(@Tenant() context: TenantRequest, @Res() reply: FastifyReply): Promise<void> {
    const file: Readable = await this.exporting.export(context);
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .send(file);
  }

  @Post()
  @Route({
    permission: 'organization:update',
    summary: 'Import such a document into an empty organization: all of it or nothing',
    responds: importedFileSchema,
    status: 200,
    streamsBody: true,
  })
  @ApiBody({ schema: z.toJSONSchema(openFileRequestSchema) as never })
  async import(@Tenant() context: TenantRequest, @Req() { raw }: FastifyRequest) {
    try {
      // Not taken to its end, it must not take the connection with it, on which the refusal is told.
      return await this.importing.import(context, raw.iterator({ destroyOnReturn: false }));
    } finally {
      // Of a refused file the rest is still to come; who sends it hears why when it was all taken.
      raw.resume();
    }
  }
}
