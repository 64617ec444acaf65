import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';
import { overlayTextSchema } from '../catalogue/overlay.ts';
import { daySchema, idSchema } from '../common/identifiers.ts';
import { percentAMonthSchema } from '../readiness/forecast.ts';
import { dayRangeSchema } from '../readiness/path.ts';
import { prioritySettingsSchema } from '../readiness/settings.ts';
import { componentBreakSchema, scheduleSchema } from './schedule.ts';

const capacityDays = z.number().positive().max(10_000);
const debtShare = z.number().gt(0).max(1);

/** What to suppose. What is left out stays as it is. */
export const whatIfSchema = z
  .strictObject({
    to: stageSchema.optional(),
    /** A day by which the target shall be reached. */
    by: daySchema.optional(),
    /** The team's working days in each coming sprint, and the share of them for this roadmap. */
    capacityDays: capacityDays.optional(),
    debtShare: debtShare.optional(),
    /** The likely growth of every component's demand, in percent a month; low and high move with it. */
    growthPercent: percentAMonthSchema.optional(),
    weights: prioritySettingsSchema.partial().optional(),
    /** Open tasks of the system at other places; null: where the rules put it, whoever moved it. */
    pins: z
      .array(
        z.strictObject({ task: idSchema, rank: z.number().int().min(1).max(10_000).nullable() }),
      )
      .max(50)
      .optional(),
    /** An overlay in YAML in place of the organization's; an empty text for none. */
    overlay: overlayTextSchema.shape.text.optional(),
  })
  .meta({ id: 'WhatIf' });
export type WhatIf = z.infer<typeof whatIfSchema>;

/** What of it can be kept: it changes the coming sprints of the team and the components of the system. */
export const applyWhatIfSchema = z
  .strictObject({
    capacityDays: capacityDays.optional(),
    debtShare: debtShare.optional(),
    growthPercent: percentAMonthSchema.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: 'give at least one change',
  })
  .meta({ id: 'ApplyWhatIf' });
export type ApplyWhatIf = z.infer<typeof applyWhatIfSchema>;

export const appliedWhatIfSchema = z
  .object({ sprints: z.number().int(), components: z.number().int() })
  .meta({ id: 'AppliedWhatIf' });
export type AppliedWhatIf = z.infer<typeof appliedWhatIfSchema>;

/** Days on which something is done, from the least to the most work; null where no sprint holds it. */
export const doneDaysSchema = z
  .object({ earliest: daySchema.nullable(), latest: daySchema.nullable() })
  .meta({ id: 'DoneDays' });
export type DoneDays = z.infer<typeof doneDaysSchema>;

export const whatIfOutcomeSchema = z
  .object({
    target: stageSchema.nullable(),
    path: z.object({ days: dayRangeSchema, practices: z.number().int() }).nullable(),
    shortestDays: dayRangeSchema.nullable(),
    /** When the path is done, if its team does it first in its share of the sprints. */
    pathDone: doneDaysSchema.nullable(),
    /** When all open tasks are done. */
    planDoneOn: daySchema.nullable(),
    /** Coming sprints, and as many like the last as the work needs. */
    sprints: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        starts: daySchema,
        ends: daySchema,
        /** The team's days, and the share of them for this roadmap. */
        capacityDays: z.number(),
        debtShare: z.number(),
        availableDays: z.number(),
        plannedDays: z.number(),
        projected: z.boolean(),
      }),
    ),
    unplanned: z.number().int(),
    /** The first tasks of the system, in their order. */
    first: z.array(
      z.object({
        practice: practiceIdSchema.nullable(),
        title: z.string(),
        rank: z.number().int(),
        days: z.number(),
        doneOn: daySchema.nullable(),
      }),
    ),
    schedule: scheduleSchema,
    breaks: z.array(componentBreakSchema),
    /** Against the day that was given; null without one. */
    by: z
      .object({
        met: z.enum(['yes', 'perhaps', 'no']),
        /** The least capacity a sprint with which all of the path is done by then; null where none is enough. */
        neededCapacityDays: z.number().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'WhatIfOutcome' });
export type WhatIfOutcome = z.infer<typeof whatIfOutcomeSchema>;

/** What would follow, beside what follows today. Nothing is saved. */
export const whatIfResultSchema = z
  .object({
    today: whatIfOutcomeSchema,
    changed: whatIfOutcomeSchema,
    /** Tasks that change their place, the furthest first; null where they are not in that list. */
    moved: z.array(
      z.object({
        practice: practiceIdSchema,
        title: z.string(),
        from: z.number().int().nullable(),
        to: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'WhatIfResult' });
export type WhatIfResult = z.infer<typeof whatIfResultSchema>;
