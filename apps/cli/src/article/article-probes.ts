/** How one thing that the article names is found without asking anybody. */
export interface Answer {
  /** The thing, as far as a machine can see it. */
  item: string;
  /** Probes of the scanner. */
  probes?: readonly string[];
  /** Checks of the database doctor. */
  checks?: readonly string[];
  /** Why neither sees it, or not all of it. */
  otherwise?: string;
}

const PEOPLE = 'A matter of decisions and of people: asked in the assessment.';

/** By the ids of the article's statements, in its own order. */
export const ARTICLE_PROBES: Readonly<Record<string, readonly Answer[]>> = {
  M0: [{ item: 'Nothing is owed before its time', otherwise: PEOPLE }],
  M1: [
    { item: 'Web server and background work in one process', probes: ['workers-apart', 'scheduler-in-web-process'] },
    { item: 'One replica, nothing in front of it', probes: ['kubernetes-replicas', 'load-balancer', 'autoscaling'] },
    { item: 'A database file beside the application', probes: ['sqlite-primary'] },
  ],
  M2: [{ item: 'No cache, or one in memory beside several instances', probes: ['shared-cache', 'static-file-caching'] }],
  M3: [{ item: 'Logs without structure', probes: ['structured-logging', 'error-tracking'] }],
  M4: [
    { item: 'No health and readiness', probes: ['health-routes', 'kubernetes-probes'] },
    { item: 'No metrics, no tracing, no alerts', probes: ['metrics-and-tracing', 'tracing', 'alert-rules'] },
  ],
  M5: [
    { item: 'No migrations', probes: ['schema-migrations'] },
    { item: 'Tables without a key, rules that were never validated', checks: ['primary-keys', 'unvalidated-constraints'] },
  ],
  M6: [
    { item: 'No tests', probes: ['tests-present'] },
    { item: 'No CI, or one that runs none', probes: ['pipeline-present', 'ci-runs-tests', 'ci-static-checks'] },
  ],
  M7: [
    { item: 'Secrets in code, images and manifests', probes: ['secrets-in-code', 'image-secrets', 'secrets-in-manifests'] },
    { item: 'Configuration that is part of the code', probes: ['configuration-from-environment', 'default-secrets'] },
  ],
  B1: [{ item: 'N+1 loops', probes: ['queries-in-loops', 'lazy-relations'] }],
  B2: [
    { item: 'No index on a foreign key', probes: ['foreign-key-indexes', 'document-indexes'], checks: ['unindexed-foreign-keys'] },
    { item: 'No index on a filtered column', probes: ['filtered-column-indexes', 'document-indexes'], checks: ['sequential-scans'] },
    { item: 'Unbounded lists', probes: ['unbounded-lists'] },
    { item: 'Slow and frequent queries', probes: ['slow-query-log'], checks: ['slow-statements', 'statements-recorded'] },
  ],
  B3: [
    { item: 'No time limit on outgoing calls and statements', probes: ['outgoing-call-time-limits', 'database-timeouts'], checks: ['time-limits'] },
    { item: 'Enormous requests', probes: ['request-size-limits'] },
  ],
  B4: [
    { item: 'Work that blocks the request or the main thread', probes: ['blocking-work-in-requests'] },
    { item: 'No resource limits', probes: ['kubernetes-resources'] },
  ],
  B5: [{ item: 'Logs without correlation', probes: ['request-ids', 'structured-logging', 'tracing'] }],
  B6: [
    { item: 'No pool size', probes: ['connection-pool-size'] },
    { item: 'No load test', probes: ['load-tests'] },
    { item: 'Requests that are done twice', probes: ['idempotent-writes'] },
  ],
  R1: [{ item: 'Sessions in the process', probes: ['session-store-in-process', 'live-connections'] }],
  R2: [
    { item: 'Work in the request instead of a queue', probes: ['job-queue', 'blocking-work-in-requests'] },
    { item: 'Schedulers inside the web process', probes: ['scheduler-in-web-process'] },
  ],
  R3: [{ item: 'Files saved on local disk', probes: ['uploads-on-local-disk'] }],
  R4: [
    { item: 'No timeout on outgoing calls', probes: ['outgoing-call-time-limits'] },
    { item: 'No retry, or one without a plan', probes: ['outgoing-call-retries', 'job-retries', 'circuit-breakers'] },
  ],
  R5: [{ item: 'No rate limit', probes: ['rate-limit'] }],
  R6: [
    { item: 'The same faults in several places at once', probes: ['rate-limit-counters', 'shared-cache', 'session-store-in-process', 'uploads-on-local-disk', 'scheduler-in-web-process'] },
  ],
  D1: [{ item: 'Caching in the application', probes: ['shared-cache'] }],
  D2: [{ item: 'Caching in the database', checks: ['cache-hit', 'memory-settings'] }],
  D3: [{ item: 'Caching at the CDN', probes: ['static-file-caching'] }],
  D4: [{ item: 'Rate limits, counted in a shared store', probes: ['rate-limit', 'rate-limit-counters'] }],
  D5: [
    { item: 'Stateless processes', probes: ['session-store-in-process', 'uploads-on-local-disk', 'scheduler-in-web-process'] },
    { item: 'Graceful shutdown and coming back', probes: ['graceful-shutdown', 'compose-restarts'] },
    { item: 'Several replicas', probes: ['kubernetes-replicas', 'autoscaling', 'disruption-budget'] },
  ],
  D6: [{ item: 'Queues', probes: ['job-queue', 'job-retries', 'dead-letters', 'workers-apart'] }],
  D7: [{ item: 'Load balancers', probes: ['load-balancer', 'health-routes', 'kubernetes-probes'] }],
  D8: [{ item: 'Monitoring', probes: ['metrics-and-tracing', 'tracing', 'alert-rules', 'service-level-objectives', 'error-tracking'] }],
  D9: [{ item: 'Logging', probes: ['structured-logging', 'request-ids', 'secrets-in-logs', 'audit-log'] }],
  D10: [
    { item: 'Pipelines', probes: ['pipeline-present', 'ci-runs-tests', 'ci-static-checks', 'ci-deploys', 'actions-pinned', 'pipeline-permissions'] },
    { item: 'Safe roll-outs', probes: ['kubernetes-rollout', 'feature-flags', 'deployed-image-tags', 'image-versions', 'container-build', 'schema-migrations'] },
  ],
  D11: [
    { item: 'Debt comments with their age', probes: ['debt-comments'] },
    { item: 'Boundaries and decisions', probes: ['boundaries-enforced', 'decisions-recorded'] },
  ],
  N1: [{ item: 'Too many connections', probes: ['connection-pool-size'], checks: ['connections', 'idle-in-transaction'] }],
  N2: [{ item: 'A query of eighteen seconds', probes: ['slow-query-log', 'database-timeouts'], checks: ['slow-statements', 'long-transactions', 'time-limits'] }],
  N3: [{ item: 'Deadlocks', checks: ['deadlocks', 'lock-waits'] }],
  N4: [{ item: 'A full disk', checks: ['large-tables', 'bloat', 'temporary-files', 'archiving', 'replication-slots'] }],
  N5: [{ item: 'No indexes', probes: ['foreign-key-indexes', 'filtered-column-indexes', 'document-indexes'], checks: ['unindexed-foreign-keys', 'sequential-scans', 'unused-indexes', 'duplicate-indexes', 'invalid-indexes'] }],
  N6: [{ item: 'No partitioning', probes: ['partitions'], checks: ['large-tables'] }],
  N7: [{ item: 'No replica', probes: ['read-replicas', 'database-failover'], checks: ['replication-lag'] }],
  N8: [
    { item: 'No backup, none that was rehearsed', probes: ['database-backups', 'restore-rehearsed'], checks: ['archiving'] },
    { item: 'Nobody looks after the database', checks: ['vacuum-debt', 'transaction-ids', 'prepared-transactions', 'counters', 'checkpoints', 'durability', 'checksums', 'supported-version', 'extensions'] },
  ],
  S1: [{ item: 'No input validation at the boundary', probes: ['input-validation', 'sql-from-text', 'request-size-limits'] }],
  S2: [{ item: 'Endless tries', probes: ['rate-limit', 'password-hashing'] }],
  S3: [
    { item: 'Dependencies untouched for long, no lock file', probes: ['dependencies-untouched', 'dependencies-locked'] },
    { item: 'Runtimes and frameworks past their end of life', probes: ['end-of-life'], checks: ['supported-version'] },
  ],
  S4: [{ item: 'Default or hard-coded admin credentials', probes: ['admin-credentials', 'default-secrets'], checks: ['superuser-sessions'] }],
  S5: [
    { item: 'Containers with too many rights', probes: ['container-user', 'privileged-containers'] },
    { item: 'What browsers are told', probes: ['browser-headers', 'cookie-flags', 'open-cors'] },
    { item: 'What shows too much', probes: ['debug-in-production', 'development-server', 'secrets-in-logs'] },
  ],
  A1: [{ item: 'Each item explains itself', otherwise: 'Every probe and check has its documentation: pitwall explain.' }],
  A2: [{ item: 'Repairs that were put off', probes: ['debt-comments'], otherwise: 'Shortcuts are kept in the assessment.' }],
  P1: [{ item: 'Where on the path a system is', otherwise: 'Computed from the answers and the load.' }],
  P2: [{ item: 'What will be rebuilt', otherwise: PEOPLE }],
  P3: [{ item: 'What infrastructure costs', otherwise: 'Entered by component; Terraform and Kubernetes files tell no price.' }],
  P4: [{ item: 'Bugs from repairs that were put off', probes: ['error-tracking', 'runbooks'], otherwise: 'Incidents are tied to practices by people.' }],
  T1: [{ item: 'A successful test is not readiness', probes: ['load-tests', 'service-level-objectives'] }],
  T2: [{ item: 'Shortcuts that cause incidents', otherwise: 'Told by incidents.' }],
  T3: [{ item: 'Planning for scale', otherwise: 'Forecast and what-if; results of k6 and autocannon are read.' }],
}; // prettier-ignore
