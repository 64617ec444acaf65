import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { readyStageSchema, stageSchema } from '../catalogue/stage.ts';

const count = z.number().int().min(0);
const practices = z.array(practiceIdSchema);

/** Read twice: with the unanswered as open (`low`) and as met (`high`). */
export const readyRangeSchema = z
  .strictObject({ low: readyStageSchema, high: readyStageSchema })
  .meta({ id: 'ReadyRange' });
export type ReadyRange = z.infer<typeof readyRangeSchema>;

/** What a system is built for. */
export const readyReadingSchema = readyRangeSchema
  .extend({
    /** Open practices that the cleared stages carry, in either reading. */
    exceptions: z.strictObject({ low: practices, high: practices }),
    /** Required practices without an answer between the two ends. */
    unanswered: count,
    /** "between none yet and scale, 54 unanswered". */
    says: z.string(),
  })
  .meta({ id: 'ReadyReading' });
export type ReadyReading = z.infer<typeof readyReadingSchema>;

/** One stage's gate. */
export const stageClearingSchema = z
  .strictObject({
    stage: stageSchema,
    /** Required practices of the stage in the catalogue, and those of them that apply. */
    total: count,
    required: count,
    /** False when too few of its required practices apply: then it is not cleared either. */
    judged: z.boolean(),
    met: count,
    /** Known to be unmet, accepted risks among them. */
    open: practices,
    accepted: practices,
    unanswered: practices,
    /** How many may be open. */
    allowed: count,
    cleared: z.strictObject({ low: z.boolean(), high: z.boolean() }),
    /** What is open in a stage that is cleared all the same. */
    exceptions: practices,
    /** What keeps it from being cleared, the unanswered counted as open. */
    heldBy: practices,
    /** How many of those must be met at least. */
    mustMend: count,
    /** Where the system would stand if this stage were cleared; null when nothing holds it. */
    withoutHold: readyRangeSchema.nullable(),
    says: z.string(),
  })
  .meta({ id: 'StageClearing' });
export type StageClearing = z.infer<typeof stageClearingSchema>;

/** One given figure and how far it reaches. */
export const criterionReadingSchema = z
  .strictObject({
    figure: z.string(),
    title: z.string(),
    unit: z.string(),
    value: z.number(),
    reaches: stageSchema,
    /** True when it is one of those that made the pressure stage. */
    made: z.boolean(),
  })
  .meta({ id: 'CriterionReading' });
export type CriterionReading = z.infer<typeof criterionReadingSchema>;

export const PRESSURE_RULES = [
  'not_known',
  'below_all',
  'agreement',
  'carried_alone',
  'only_one_given',
  'symptoms',
  'incidents',
] as const;

/** What the system's load demands. */
export const pressureReadingSchema = z
  .strictObject({
    /** Null when no criterion is given and nothing raises it. */
    stage: stageSchema.nullable(),
    provisional: z.boolean(),
    /** The rule that decided. */
    because: z.enum(PRESSURE_RULES),
    criteria: z.array(criterionReadingSchema),
    /** Criteria without a figure. */
    missing: z.array(z.string()),
    says: z.string(),
  })
  .meta({ id: 'PressureReading' });
export type PressureReading = z.infer<typeof pressureReadingSchema>;

/** Stages by which load is past what the system is built for: above zero it is behind. */
export const readinessGapSchema = z
  .strictObject({
    /** The certain gap. */
    low: z.number().int().min(-4).max(5),
    high: z.number().int().min(-4).max(5),
    says: z.string(),
  })
  .meta({ id: 'ReadinessGap' });
export type ReadinessGap = z.infer<typeof readinessGapSchema>;

/** Met practices above pressure that nothing asks for yet. */
export const builtAheadSchema = z
  .strictObject({ practices, days: z.number().min(0), says: z.string() })
  .meta({ id: 'BuiltAhead' });
export type BuiltAhead = z.infer<typeof builtAheadSchema>;
