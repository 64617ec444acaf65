export { AuditLog, type AuditActor, type AuditEntry } from './audit-log.ts';
export { AuditHttpModule, AuditModule } from './audit.module.ts';
