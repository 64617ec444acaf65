import { z } from 'zod';
import { idSchema, instantSchema, readTextSchema } from '../common/identifiers.ts';
import { stackSchema } from '../systems/facts.ts';
import { findingSchema } from './finding.ts';

/** Why a finding is not shown, as a person states it. */
export const SUPPRESSION_REASONS = [
  'false_positive',
  'elsewhere',
  'accepted_risk',
  'not_applicable',
] as const;
export const suppressionReasonSchema = z.enum(SUPPRESSION_REASONS);
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

/** A place, or with null a whole probe, that is not shown. */
export const suppressionSchema = z.strictObject({
  probe: readTextSchema(80),
  reason: suppressionReasonSchema,
  because: readTextSchema(500),
  path: readTextSchema(1024).nullable(),
  line: z.number().int().min(1).nullable(),
  /** The last day on which it counts; null or left out when there is none. */
  until: z.iso.date().nullish(),
  /** The file that states it, with its line where that is source. */
  statedIn: readTextSchema(1100).optional(),
  /** The author of that line and its day, where git's history tells. */
  statedBy: z.strictObject({ name: readTextSchema(200), on: z.iso.date() }).nullish(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

export const SCAN_REPORT_FORMAT = 'pitwall.scan/1';

/** What `pitwall scan` writes and `pitwall push` sends. The id makes sending it twice harmless. */
export const scanReportSchema = z
  .strictObject({
    format: z.literal(SCAN_REPORT_FORMAT),
    id: idSchema,
    tool: z.strictObject({ name: readTextSchema(60), version: readTextSchema(40) }),
    createdAt: instantSchema,
    source: z.strictObject({
      /** Full commit id, null outside git. */
      commit: z
        .string()
        .regex(/^[0-9a-f]{40,64}$/)
        .nullable(),
      branch: readTextSchema(255).nullable(),
      /** The remote without credentials, null when there is none. */
      repository: readTextSchema(500).nullable(),
      /** True when files differ from the commit. */
      modified: z.boolean(),
    }),
    stacks: z.array(stackSchema).max(20),
    findings: z.array(findingSchema).max(1000),
    skipped: z
      .array(z.strictObject({ path: readTextSchema(1024), reason: readTextSchema(200) }))
      .max(1000),
    /** What was suppressed, with the reason. Reports of earlier versions have none. */
    suppressed: z.array(suppressionSchema).max(1000).optional(),
    statistics: z.strictObject({
      files: z.number().int().min(0),
      bytes: z.number().int().min(0),
      milliseconds: z.number().min(0),
    }),
  })
  .meta({ id: 'ScanReport' });
export type ScanReport = z.infer<typeof scanReportSchema>;

/** JSON Schema (draft 2020-12) of a report as it is written: what programs may rely on. */
export const scanReportJsonSchema = (): Record<string, unknown> =>
  z.toJSONSchema(scanReportSchema, { io: 'input' });
