import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { stackSchema } from '../systems/facts.ts';
import { findingSchema, outcomeSchema } from './finding.ts';
import { suppressionSchema } from './scan-report.ts';

export const EVIDENCE_KINDS = ['code', 'database', 'import'] as const;
export const evidenceKindSchema = z.enum(EVIDENCE_KINDS);
/** What was looked at: a source tree, a running database, or the report of another tool. */
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** A scan as listed: what was scanned, and how many findings of each outcome. */
export const scanSchema = z
  .object({
    id: idSchema,
    reportId: idSchema,
    kind: evidenceKindSchema,
    /** Its repository, its database, or what the other tool looked at. */
    subject: z.string().nullable(),
    tool: z.string(),
    commit: z.string().nullable(),
    branch: z.string().nullable(),
    modified: z.boolean(),
    stacks: z.array(stackSchema),
    scannedAt: instantSchema,
    receivedAt: instantSchema,
    outcomes: z.partialRecord(outcomeSchema, z.number().int()),
    skipped: z.number().int(),
    /** How many places and probes are suppressed. */
    suppressed: z.number().int(),
    files: z.number().int(),
  })
  .meta({ id: 'Scan' });
export type Scan = z.infer<typeof scanSchema>;

/** What a push answers: the scan, and whether this report had been received before. */
export const receivedScanSchema = z
  .object({
    scan: scanSchema,
    alreadyReceived: z.boolean(),
    /** Practices of the system's catalogue that the report suggests an answer for. */
    suggestions: z.number().int(),
  })
  .meta({ id: 'ReceivedScan' });
export type ReceivedScan = z.infer<typeof receivedScanSchema>;

export const scanWithFindingsSchema = scanSchema
  .extend({
    findings: z.array(findingSchema),
    skippedFiles: z.array(z.object({ path: z.string(), reason: z.string() })),
    /** What is not shown, each with its reason and who states it. */
    suppressions: z.array(suppressionSchema),
  })
  .meta({ id: 'ScanWithFindings' });
export type ScanWithFindings = z.infer<typeof scanWithFindingsSchema>;

/** A suppression that stands in the newest scan of a repository of the system. */
export const standingSuppressionSchema = suppressionSchema
  .extend({
    scan: idSchema,
    /** The repository that states it; null outside git. */
    subject: z.string().nullable(),
    /** The practice of its probe, as far as the scan says so. */
    practice: practiceIdSchema.nullable(),
  })
  .meta({ id: 'StandingSuppression' });
export type StandingSuppression = z.infer<typeof standingSuppressionSchema>;

export const SUPPRESSIONS_LISTED = 500;

export const standingSuppressionsSchema = z
  .object({
    items: z.array(standingSuppressionSchema).max(SUPPRESSIONS_LISTED),
    /** All that stand, where more than are listed. */
    total: z.number().int(),
  })
  .meta({ id: 'StandingSuppressions' });
export type StandingSuppressions = z.infer<typeof standingSuppressionsSchema>;
