import { bundledRules } from '../rules/bundled-rules.ts';
import { extended } from '../rules/rule-probe.ts';
import { ciRunsTests } from './ci-runs-tests/ci-runs-tests.ts';
import { configurationFromEnvironment } from './configuration-from-environment/configuration-from-environment.ts';
import { connectionPoolSize } from './connection-pool-size/connection-pool-size.ts';
import { containerUser } from './container-user/container-user.ts';
import { debtComments } from './debt-comments/debt-comments.ts';
import { defaultSecrets } from './default-secrets/default-secrets.ts';
import { dependenciesLocked } from './dependencies-locked/dependencies-locked.ts';
import { dependenciesUntouched } from './dependencies-untouched/dependencies-untouched.ts';
import { endOfLife } from './end-of-life/end-of-life.ts';
import { errorTracking } from './error-tracking/error-tracking.ts';
import { filteredColumnIndexes } from './filtered-column-indexes/filtered-column-indexes.ts';
import { foreignKeyIndexes } from './foreign-key-indexes/foreign-key-indexes.ts';
import { gracefulShutdown } from './graceful-shutdown/graceful-shutdown.ts';
import { healthRoutes } from './health-routes/health-routes.ts';
import { imageVersions } from './image-versions/image-versions.ts';
import { inputValidation } from './input-validation/input-validation.ts';
import { jobRetries } from './job-retries/job-retries.ts';
import { metricsAndTracing } from './metrics-and-tracing/metrics-and-tracing.ts';
import { outgoingCallTimeLimits } from './outgoing-call-time-limits/outgoing-call-time-limits.ts';
import type { Probe } from './probe.ts';
import { rateLimitCounters } from './rate-limit-counters/rate-limit-counters.ts';
import { rateLimit } from './rate-limit/rate-limit.ts';
import { requestSizeLimits } from './request-size-limits/request-size-limits.ts';
import { schedulerInWebProcess } from './scheduler-in-web-process/scheduler-in-web-process.ts';
import { schemaMigrations } from './schema-migrations/schema-migrations.ts';
import { secretsInCode } from './secrets-in-code/secrets-in-code.ts';
import { sessionStoreInProcess } from './session-store-in-process/session-store-in-process.ts';
import { structuredLogging } from './structured-logging/structured-logging.ts';
import { unboundedLists } from './unbounded-lists/unbounded-lists.ts';
import { uploadsOnLocalDisk } from './uploads-on-local-disk/uploads-on-local-disk.ts';

/** What needs thought is code. */
const CODE: readonly Probe[] = [
  rateLimit,
  rateLimitCounters,
  requestSizeLimits,
  outgoingCallTimeLimits,
  sessionStoreInProcess,
  uploadsOnLocalDisk,
  configurationFromEnvironment,
  gracefulShutdown,
  schedulerInWebProcess,
  jobRetries,
  healthRoutes,
  structuredLogging,
  metricsAndTracing,
  errorTracking,
  ciRunsTests,
  schemaMigrations,
  dependenciesLocked,
  dependenciesUntouched,
  endOfLife,
  debtComments,
  connectionPoolSize,
  foreignKeyIndexes,
  filteredColumnIndexes,
  unboundedLists,
  secretsInCode,
  defaultSecrets,
  inputValidation,
  containerUser,
  imageVersions,
];

const withRules = (): readonly Probe[] => {
  const rules = bundledRules();
  const completed = CODE.map((probe) =>
    rules
      .filter(({ completes }) => completes === probe.definition.name)
      .reduce((so, rule) => extended(so, rule.probe), probe),
  );
  return [
    ...completed,
    ...rules.filter(({ completes }) => completes === null).map(({ probe }) => probe),
  ];
};

/** Every probe: those of code, completed by rules, then those that are rules alone. */
export const PROBES: readonly Probe[] = withRules();
