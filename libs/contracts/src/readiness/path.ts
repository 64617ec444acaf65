import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';

/** Working days; one number when the ends are equal. */
export const dayRangeSchema = z
  .strictObject({ low: z.number().min(0), high: z.number().min(0) })
  .meta({ id: 'DayRange' });
export type DayRange = z.infer<typeof dayRangeSchema>;

export const pathItemSchema = z
  .strictObject({
    practice: practiceIdSchema,
    stage: stageSchema,
    rank: z.number().int().min(1),
    /** From zero when it may turn out to be met, or not to be needed. */
    days: dayRangeSchema,
    certain: z.boolean(),
    unanswered: z.boolean(),
    accepted: z.boolean(),
    /** False when it is here only because another needs it. */
    required: z.boolean(),
    needs: z.array(practiceIdSchema),
  })
  .meta({ id: 'PathItem' });
export type PathItem = z.infer<typeof pathItemSchema>;

/** All the work up to a stage, in order. */
export const pathSchema = z
  .strictObject({
    target: stageSchema,
    items: z.array(pathItemSchema),
    days: dayRangeSchema,
    unanswered: z.number().int().min(0),
    /** Stages up to the target that cannot be judged, whatever is done. */
    notJudged: z.array(stageSchema),
  })
  .meta({ id: 'Path' });
export type Path = z.infer<typeof pathSchema>;

/** The least work that clears a stage and all below, leaving the allowed exceptions open. */
export const shortestClearingSchema = z
  .strictObject({
    target: stageSchema,
    /** False when a stage on the way cannot be judged. */
    reachable: z.boolean(),
    notJudged: z.array(stageSchema),
    /** What to do and what to leave open, the unanswered counted as open. */
    items: z.array(practiceIdSchema),
    leaves: z.array(practiceIdSchema),
    days: dayRangeSchema,
    /** False when the search was cut short: then no clearing takes fewer days than `bound`. */
    exact: z.boolean(),
    bound: z.number().min(0),
  })
  .meta({ id: 'ShortestClearing' });
export type ShortestClearing = z.infer<typeof shortestClearingSchema>;
