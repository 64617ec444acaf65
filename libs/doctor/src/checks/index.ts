import { bloatedTables, cacheHit, vacuumDebt } from './care.ts';
import type { Check } from './check.ts';
import {
  checksums,
  durability,
  memorySettings,
  temporaryFiles,
  timeLimits,
} from './configuration.ts';
import { counters, transactionIds } from './ends.ts';
import { unindexedForeignKeys } from './foreign-keys.ts';
import { duplicateIndexes, invalidIndexes, unusedIndexes } from './indexes.ts';
import { deadlocks, lockWaits } from './locks.ts';
import { archiving, checkpointPressure, replicationLag, replicationSlots } from './replication.ts';
import { preparedTransactions } from './prepared.ts';
import { sequentialScans } from './scans.ts';
import {
  largeTables,
  outdatedExtensions,
  primaryKeys,
  supportedVersion,
  unvalidatedConstraints,
} from './schema.ts';
import {
  connectionLimit,
  idleInTransaction,
  longTransactions,
  superuserSessions,
} from './sessions.ts';
import { slowStatements, statementsRecorded } from './statements.ts';

/** All checks, in the order of practices. */
export const CHECKS: readonly Check[] = [
  connectionLimit,
  statementsRecorded,
  unindexedForeignKeys,
  sequentialScans,
  unusedIndexes,
  duplicateIndexes,
  timeLimits,
  idleInTransaction,
  longTransactions,
  lockWaits,
  replicationLag,
  largeTables,
  cacheHit,
  bloatedTables,
  vacuumDebt,
  transactionIds,
  preparedTransactions,
  replicationSlots,
  checkpointPressure,
  temporaryFiles,
  memorySettings,
  durability,
  checksums,
  deadlocks,
  counters,
  archiving,
  invalidIndexes,
  slowStatements,
  primaryKeys,
  unvalidatedConstraints,
  superuserSessions,
  supportedVersion,
  outdatedExtensions,
];
