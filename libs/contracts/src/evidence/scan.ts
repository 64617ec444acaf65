import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { stackSchema } from '../systems/facts.ts';
import { findingSchema, outcomeSchema } from './finding.ts';

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
  })
  .meta({ id: 'ScanWithFindings' });
export type ScanWithFindings = z.infer<typeof scanWithFindingsSchema>;
