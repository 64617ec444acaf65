import { z } from 'zod';
import { levelSchema } from '../assessments/answer-state.ts';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { readTextSchema } from '../common/identifiers.ts';

/** `not_visible` means "could not be seen from here" and is never read as absent. */
export const OUTCOMES = [
  'present',
  'absent',
  'partial',
  'not_applicable',
  'not_visible',
  'error',
] as const;
export const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

export const confidenceSchema = z.enum(['low', 'medium', 'high']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Where a finding was seen. Lines count from 1; the snippet has secrets redacted. */
export const locationSchema = z.strictObject({
  path: readTextSchema(1024).min(1),
  startLine: z.number().int().min(1),
  endLine: z.number().int().min(1),
  snippet: readTextSchema(4000),
  /** SHA-256 of the snippet before redaction with white space folded, as hex: the evidence's identity. */
  snippetHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Location = z.infer<typeof locationSchema>;

export const findingSchema = z
  .strictObject({
    /** The probe's name, such as `session-store-in-process`. */
    probe: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(80),
    practice: practiceIdSchema,
    outcome: outcomeSchema,
    confidence: confidenceSchema,
    /** The level that a person is asked to confirm; null where the probe suggests none. */
    suggests: levelSchema.nullable(),
    message: readTextSchema(600).min(1),
    locations: z.array(locationSchema).max(50),
    /** All places found, where more than are listed. */
    total: z.int32().min(0),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;
