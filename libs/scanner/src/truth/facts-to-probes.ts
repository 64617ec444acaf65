import type { Outcome } from '@pitwall/contracts';

/** What an outcome of a probe says about a fact; outcomes that are left out say nothing. */
export interface Reading {
  probe: string;
  says: Partial<Record<Outcome, boolean | 'not_applicable'>>;
}

const missing = { absent: true, partial: true, present: false, not_applicable: false } as const;
const there = { absent: false, partial: true, present: true, not_applicable: false } as const;
const optional = { ...missing, not_applicable: 'not_applicable' } as const;

/**
 * Which probes answer which of the facts that are stated about real applications. The readings of a fact
 * are asked in order, and the first that says something is the answer, but for those of `anyTrue`, where
 * one that says yes is enough.
 */
export const FACTS_TO_PROBES: Readonly<
  Record<string, { anyTrue?: boolean; readings: readonly Reading[] }>
> = {
  in_memory_session_store: { readings: [{ probe: 'session-store-in-process', says: missing }] },
  local_disk_uploads: { readings: [{ probe: 'uploads-on-local-disk', says: missing }] },
  rate_limiting: { readings: [{ probe: 'rate-limit', says: there }] },
  dockerfile: {
    readings: [
      { probe: 'container-build', says: { present: true, partial: false, not_applicable: false } },
    ],
  },
  ci_workflow: { readings: [{ probe: 'pipeline-present', says: there }] },
  tests_present: { readings: [{ probe: 'tests-present', says: there }] },
  health_endpoint: { readings: [{ probe: 'health-routes', says: there }] },
  structured_logging: {
    readings: [
      { probe: 'structured-logging', says: { present: true, partial: false, absent: false } },
    ],
  },
  metrics_tracing: { readings: [{ probe: 'metrics-and-tracing', says: there }] },
  background_jobs: { readings: [{ probe: 'job-queue', says: there }] },
  cache_redis: { readings: [{ probe: 'shared-cache', says: there }] },
  fk_without_index: { readings: [{ probe: 'foreign-key-indexes', says: optional }] },
  reference_column_without_index: {
    readings: [
      { probe: 'document-indexes', says: optional },
      { probe: 'foreign-key-indexes', says: optional },
    ],
  },
  hardcoded_secrets: {
    anyTrue: true,
    readings: [
      'secrets-in-code',
      'default-secrets',
      'admin-credentials',
      'image-secrets',
      'secrets-in-manifests',
    ].map((probe) => ({ probe, says: missing })),
  },
  lockfile: { readings: [{ probe: 'dependencies-locked', says: there }] },
  outbound_timeouts_or_retries: {
    readings: [
      { probe: 'outgoing-call-time-limits', says: { ...there, not_applicable: 'not_applicable' } },
    ],
  },
  n_plus_one: {
    anyTrue: true,
    readings: [
      { probe: 'queries-in-loops', says: { absent: true, not_applicable: 'not_applicable' } },
      { probe: 'lazy-relations', says: { absent: true } },
    ],
  },
  sqlite_primary_db: { readings: [{ probe: 'sqlite-primary', says: optional }] },
};
