export {
  CONFIGURATION,
  type Configuration,
  ConfigurationError,
  type GitHubConfiguration,
  isLoopbackName,
  type MailConfiguration,
  readConfiguration,
  type ScanConfiguration,
} from './configuration/configuration.ts';
export { Person, Tenant } from './context/context.decorator.ts';
export type {
  MembershipOfPerson,
  PersonRequest,
  Principal,
  TenantRequest,
  ThroughProvider,
} from './context/request-context.ts';
export { Route, ROUTE, type RouteAccess, type RouteOptions } from './access/route.decorator.ts';
export { type InventoriedRoute } from './access/route-inventory.ts';
export { changedMeanwhile, notFound, ProblemException } from './errors/problem-exception.ts';
export {
  type AnswerReminder,
  DomainEvents,
  type EventContext,
  type PracticesRenamed,
  REMINDER_KINDS,
  type ReminderKind,
  type SystemChanged,
} from './events/domain-events.ts';
export { type NotableEvent } from './events/notable-event.ts';
export { ReadinessChecks, type ReadinessCheck } from './health/readiness-check.ts';
export { ARRIVAL_TIMES } from './http/arrival-time.ts';
export { createHttpApplication } from './http/create-http-application.ts';
export { entityTagOf, isFresh } from './http/entity-tag.ts';
export { HttpModule } from './http/http.module.ts';
export { UNREADABLE_ADDRESS } from './http/unreadable-address.ts';
export { KernelModule } from './kernel.module.ts';
export { addressBlock } from './limits/address-block.ts';
export { RequestLimits } from './limits/request-limits.ts';
export { createLogger, NestLogger } from './logging/logger.ts';
export {
  currentLogContext,
  type LogContext,
  runWithLogContext,
} from './logging/request-storage.ts';
export { Metrics } from './metrics/metrics.ts';
export { openApiDocument } from './openapi/openapi-document.ts';
export { decodeCursor, encodeCursor, pageOf } from './paging/cursor.ts';
export * from './encryption/index.ts';
export * from './outgoing/index.ts';
