import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  auditEventSchema,
  type AuditExportQuery,
  auditExportQuerySchema,
  type AuditQuery,
  auditQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { AUDIT_FILES } from './audit-files.ts';
import { AuditLog } from './audit-log.ts';

@ApiTags('Audit log')
@Controller('organizations/:organization/audit-events')
export class AuditController {
  constructor(private readonly audit: AuditLog) {}

  @Get()
  @Route({
    permission: 'audit:read',
    summary: 'What happened in the organization, newest first',
    responds: pageSchema(auditEventSchema),
  })
  list(@Tenant() context: TenantRequest, @Query({ schema: auditQuerySchema }) query: AuditQuery) {
    return this.audit.list(context, query);
  }

  @Get('export')
  @Route({
    permission: 'audit:read',
    summary: 'All that a filter finds, as CSV or JSON lines',
    mediaType: '*/*',
  })
  export(
    @Tenant() context: TenantRequest,
    @Query({ schema: auditExportQuerySchema }) { format, ...filter }: AuditExportQuery,
    @Res() reply: FastifyReply,
  ): void {
    const { mediaType, head, rows } = AUDIT_FILES[format];
    const events = this.audit.export(context, filter);
    async function* parts(): AsyncGenerator<string> {
      if (head) yield head;
      for await (const page of events) yield rows(page);
    }
    const day = new Date().toISOString().slice(0, 10);
    void reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename="audit-log-${day}.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(parts()));
  }
}
