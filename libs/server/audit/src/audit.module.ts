import { Global, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';
import { AuditEventRepository } from './audit-event.repository.ts';
import { AuditLog } from './audit-log.ts';

/** Recording: every process needs it. */
@Global()
@Module({ providers: [AuditLog, AuditEventRepository], exports: [AuditLog] })
export class AuditModule {}

/** Reading it over HTTP. */
@Module({ controllers: [AuditController] })
export class AuditHttpModule {}
