import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { scanSchema } from './scan.ts';

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
    /** What the newest scan of it saw, whoever made that; null where there is none. */
    latest: scanSchema.nullable(),
  })
  .meta({ id: 'ScannedRepository' });
export type ScannedRepository = z.infer<typeof scannedRepositorySchema>;

/** What proposed changes are told: nothing, what they change, or also that they must not be merged so. */
export const CHANGE_CHECKS = ['off', 'neutral', 'failing'] as const;

const settings = {
  /** Scan when the default branch moves. */
  onPush: z.boolean(),
};
const checkSettings = {
  /** How proposed changes are checked, where the organization's app is connected. */
  checks: z.enum(CHANGE_CHECKS),
  /** From this impact on something new or worse makes a failing check fail. */
  failingImpact: z.int().min(1).max(5),
};

export const CHANGE_CHECK_STATES = [
  'waiting',
  'running',
  'finished',
  'superseded',
  'failed',
] as const;
export const CHANGE_CONCLUSIONS = ['success', 'neutral', 'failure'] as const;
const findings = z.int().min(0);

/** The check of a proposed change, for one of its commits. */
export const changeCheckSchema = z
  .object({
    id: idSchema,
    /** Host and path, as its scans name it. */
    repository: z.string(),
    /** Of the pull request; null where only its commit was told. */
    number: z.int().nullable(),
    head: z.string(),
    /** `superseded`: the change has another newest commit by now. */
    state: z.enum(CHANGE_CHECK_STATES),
    conclusion: z.enum(CHANGE_CONCLUSIONS).nullable(),
    fresh: findings,
    regressed: findings,
    resolved: findings,
    /** Why it failed, and what to do. */
    error: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ChangeCheck' });
export type ChangeCheck = z.infer<typeof changeCheckSchema>;

/** How the server scans a system by itself, and what it may read. */
export const scanningSchema = z
  .object({
    ...settings,
    ...checkSettings,
    version: z.number().int(),
    repositories: z.array(scannedRepositorySchema),
    /** Whether a webhook tells of pushes to at least one of them. */
    heard: z.boolean(),
    /** The newest checks of proposed changes, the last one first. */
    newestChecks: z.array(changeCheckSchema),
  })
  .meta({ id: 'Scanning' });
export type Scanning = z.infer<typeof scanningSchema>;

/** What is left out of the checks stays as it is. */
export const changeScanningSchema = z
  .strictObject({
    ...settings,
    checks: checkSettings.checks.optional(),
    failingImpact: checkSettings.failingImpact.optional(),
    version: z.int32().min(0),
  })
  .meta({ id: 'ChangeScanning' });
export type ChangeScanning = z.infer<typeof changeScanningSchema>;
