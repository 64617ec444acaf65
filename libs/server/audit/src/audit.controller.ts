import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { auditEventSchema, auditQuerySchema, pageSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
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
  list(
    @Tenant() context: TenantRequest,
    @Query({ schema: auditQuerySchema }) query: z.infer<typeof auditQuerySchema>,
  ) {
    return this.audit.list(context, query);
  }
}
