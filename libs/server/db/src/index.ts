export {
  Database,
  type DatabaseOptions,
  type SystemTransaction,
  type TenantTransaction,
} from './access/database.ts';
export { type SqlTransaction, type Statement } from './access/sql-transaction.ts';
export { SYSTEM_REASONS, type SystemReason } from './access/system-reason.ts';
export { type TenantContext } from './access/tenant-context.ts';
export { organizationOf } from './access/tenant-scope.ts';
export { TenantWallError } from './access/tenant-wall.ts';
export { migrateDatabase, type MigrateOptions } from './migrations/migrate-database.ts';
export { RUNTIME_ROLES } from './migrations/roles.ts';
export { TABLES_WITHOUT_ORGANIZATION } from './tables-without-organization.ts';
export { Prisma } from './generated/client.ts';
