import { confidenceSchema, levelSchema, practiceIdSchema } from '@pitwall/contracts';
import { parse } from 'yaml';
import { z } from 'zod';
import { ImportError } from './import-error.ts';
import sarifYaml from '../mappings/sarif.mapping.yaml?raw';
import scorecardYaml from '../mappings/scorecard.mapping.yaml?raw';

const says = { suggests: levelSchema.nullable(), confidence: confidenceSchema };
const pattern = z.string().min(1).max(200);

/** Which checks of Scorecard are about which practice, and from which score on they count. */
export const scorecardMappingSchema = z.strictObject({
  format: z.literal('pitwall.scorecard-mapping/1'),
  checks: z.record(
    z.string().max(100),
    z.strictObject({
      practice: practiceIdSchema,
      present: z.strictObject({ from: z.number().min(0).max(10), ...says }),
      partial: z.strictObject({ from: z.number().min(0).max(10), ...says }).optional(),
      absent: z.strictObject(says),
    }),
  ),
});
export type ScorecardMapping = z.infer<typeof scorecardMappingSchema>;

const sarifRuleSchema = z.strictObject({
  /** The tool's name; any where it is left out. `*` stands for any text. */
  tool: pattern.optional(),
  /** Ids of rules. The first entry that fits counts. */
  match: pattern,
  practice: practiceIdSchema,
  /** Findings of one name are one finding. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(40),
  /** What a result of the rule means. */
  outcome: z.enum(['absent', 'partial']).default('absent'),
  ...says,
  /** What it means that the tool ran and reported none; nothing where it is left out. */
  none: z.strictObject(says).optional(),
});

/** Which rules of which tools are about which practice. */
export const sarifMappingSchema = z.strictObject({
  format: z.literal('pitwall.sarif-mapping/1'),
  rules: z.array(sarifRuleSchema).min(1).max(500),
});
export type SarifMapping = z.infer<typeof sarifMappingSchema>;

/** @throws ImportError with the field at fault */
export const readMapping = <Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): z.output<Schema> => {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 50, logLevel: 'error' });
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new ImportError(`The mapping is no valid YAML: ${told}`, 'mapping');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ImportError(
    `The mapping is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'unknown'}.`,
    'mapping',
  );
};

export const bundledScorecardMapping = (): ScorecardMapping =>
  readMapping(scorecardYaml, scorecardMappingSchema);
export const bundledSarifMapping = (): SarifMapping => readMapping(sarifYaml, sarifMappingSchema);
