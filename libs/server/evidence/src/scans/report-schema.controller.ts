import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { jsonSchemaSchema, scanReportJsonSchema } from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';

@ApiTags('Scans')
@Controller('schemas')
export class ReportSchemaController {
  @Get('scan-report')
  @Route({
    open: 'the schema is public: it holds nothing of any organization',
    summary: 'The JSON Schema (draft 2020-12) of what pitwall scan --json writes',
    responds: jsonSchemaSchema,
  })
  scanReport(): Record<string, unknown> {
    return scanReportJsonSchema();
  }
}
