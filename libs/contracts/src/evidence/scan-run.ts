import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';

/** Why a repository is scanned: a person asked, or its default branch moved. */
export const SCAN_REASONS = ['asked', 'pushed'] as const;
export const SCAN_RUN_STATES = ['waiting', 'running', 'finished', 'failed'] as const;
/** What a run is doing: asks where the branch is, fetches the code, its history, reads, keeps the report. */
export const SCAN_STEPS = [
  'asking',
  'fetching',
  'history',
  'writing',
  'reading',
  'keeping',
] as const;
export const scanStepSchema = z.enum(SCAN_STEPS);
export type ScanStep = z.infer<typeof scanStepSchema>;

/** A scan of a repository on the server. */
export const scanRunSchema = z
  .object({
    id: idSchema,
    /** Host and path, as its scans name it. */
    repository: z.string(),
    address: z.string(),
    reason: z.enum(SCAN_REASONS),
    state: z.enum(SCAN_RUN_STATES),
    step: scanStepSchema.nullable(),
    branch: z.string().nullable(),
    commit: z.string().nullable(),
    /** What it found; null while it is not there, or no longer. */
    scanId: idSchema.nullable(),
    /** The commit had been scanned that day: nothing was read again. */
    known: z.boolean(),
    /** Why it failed, and what to do. */
    error: z.string().nullable(),
    createdAt: instantSchema,
    startedAt: instantSchema.nullable(),
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ScanRun' });
export type ScanRun = z.infer<typeof scanRunSchema>;

/** One run for each repository; one that waits already is the same. */
export const startedScansSchema = z
  .object({ items: z.array(scanRunSchema) })
  .meta({ id: 'StartedScans' });
export type StartedScans = z.infer<typeof startedScansSchema>;

/** With what a repository is read: the organization's app, the token of a connection, or nothing. */
export const repositoryAccessSchema = z.enum(['app', 'token', 'public']);
export type RepositoryAccess = z.infer<typeof repositoryAccessSchema>;

export const scannedRepositorySchema = z
  .object({
    /** Host and path, as its scans name it. */
    repository: z.string(),
    address: z.string(),
    access: repositoryAccessSchema,
    /** Its newest run; null where there was none. */
    newest: scanRunSchema.nullable(),
  })
  .meta({ id: 'ScannedRepository' });
export type ScannedRepository = z.infer<typeof scannedRepositorySchema>;

const settings = {
  /** Scan when the default branch moves. */
  onPush: z.boolean(),
};

/** How the server scans a system by itself, and what it may read. */
export const scanningSchema = z
  .object({
    ...settings,
    version: z.number().int(),
    repositories: z.array(scannedRepositorySchema),
    /** Whether a webhook tells of pushes to at least one of them. */
    heard: z.boolean(),
  })
  .meta({ id: 'Scanning' });
export type Scanning = z.infer<typeof scanningSchema>;

export const changeScanningSchema = z
  .strictObject({ ...settings, version: z.int32().min(0) })
  .meta({ id: 'ChangeScanning' });
export type ChangeScanning = z.infer<typeof changeScanningSchema>;
