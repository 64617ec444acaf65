import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  EVIDENCE_IMPORT_BYTES,
  idOrSlugSchema,
  type ImportEvidence,
  importEvidenceSchema,
  type ReceivedImport,
  receivedImportSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { ImportsService } from './imports.service.ts';

@ApiTags('Scans')
@Controller('organizations/:organization/systems/:system/evidence-imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  // Needs no Idempotency-Key: the content itself makes sending it twice harmless.
  @Post()
  @Route({
    permission: 'scans:write',
    summary: 'Import a result of OpenSSF Scorecard, or SARIF of any tool, as evidence',
    responds: receivedImportSchema,
    status: 201,
    // Text in JSON grows by its escapes.
    bodyBytes: 2 * EVIDENCE_IMPORT_BYTES,
  })
  @ApiResponse({
    status: 200,
    description: 'The same file had been received before; nothing changed',
    standardSchema: receivedImportSchema as never,
  })
  async receive(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: importEvidenceSchema }) body: ImportEvidence,
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<ReceivedImport> {
    const received = await this.imports.receive(context, system, body);
    if (received.alreadyReceived) reply.status(200);
    return received;
  }
}
