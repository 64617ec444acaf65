import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  importedFileSchema,
  OPEN_FILE_BYTES,
  openFileRequestSchema,
  openFileSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { ExportingService } from './exporting.service.ts';
import { ImportingService } from './importing.service.ts';

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
    responds: openFileSchema,
  })
  export(@Tenant() context: TenantRequest) {
    return this.exporting.export(context);
  }

  @Post()
  @Route({
    permission: 'organization:update',
    summary: 'Import such a document into an empty organization: all of it or nothing',
    responds: importedFileSchema,
    bodyBytes: OPEN_FILE_BYTES,
  })
  import(
    @Tenant() context: TenantRequest,
    @Body({ schema: openFileRequestSchema }) body: z.infer<typeof openFileRequestSchema>,
  ) {
    return this.importing.import(context, body);
  }
}
