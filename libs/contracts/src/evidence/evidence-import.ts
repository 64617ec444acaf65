import { z } from 'zod';
import { instantSchema, lineSchema } from '../common/identifiers.ts';
import { findingSchema } from './finding.ts';
import { suppressionSchema } from './scan-report.ts';
import { receivedScanSchema } from './scan.ts';

/** The largest file of another tool that is read, in bytes. */
export const EVIDENCE_IMPORT_BYTES = 16 * 1024 * 1024;
export const EVIDENCE_MAPPING_CHARACTERS = 200_000;

export const EVIDENCE_FORMATS = ['scorecard', 'sarif'] as const;
export const evidenceFormatSchema = z.enum(EVIDENCE_FORMATS);
export type EvidenceFormat = z.infer<typeof evidenceFormatSchema>;

/** The report of another tool. */
export const importEvidenceSchema = z
  .strictObject({
    /** Told from the content where it is left out. */
    format: evidenceFormatSchema.optional(),
    name: lineSchema(200),
    content: z.string().min(1),
    /** Which rules are about which practices, as YAML; the mapping that ships with Pitwall where it is left out. */
    mapping: z.string().max(EVIDENCE_MAPPING_CHARACTERS).optional(),
  })
  .meta({ id: 'ImportEvidence' });
export type ImportEvidence = z.infer<typeof importEvidenceSchema>;

/** What another tool's report says, in findings. */
export const importedEvidenceSchema = z.strictObject({
  format: evidenceFormatSchema,
  /** Name and version of the tool. */
  tool: z.string().max(100),
  /** What it looked at; reports of the same tool about the same thing replace one another. */
  subject: z.string().max(500),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .nullable(),
  /** When the tool ran; null where its report does not say. */
  createdAt: instantSchema.nullable(),
  findings: z.array(findingSchema).max(1000),
  /** Results that the report itself suppresses: they are listed, and accuse nobody. */
  suppressed: z.array(suppressionSchema).max(1000),
  /** Rules that no practice is mapped to, each with how often it was reported. */
  unmapped: z.array(z.object({ rule: z.string().max(300), count: z.number().int() })).max(1000),
  /** What was read with a doubt, in words. */
  warnings: z.array(z.string().max(600)).max(100),
});
export type ImportedEvidence = z.infer<typeof importedEvidenceSchema>;

/** What an import answers: as a scan's, with what was left out of the file. */
export const receivedImportSchema = receivedScanSchema
  .extend({
    unmapped: importedEvidenceSchema.shape.unmapped,
    warnings: importedEvidenceSchema.shape.warnings,
  })
  .meta({ id: 'ReceivedImport' });
export type ReceivedImport = z.infer<typeof receivedImportSchema>;
