import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { slugSchema } from '../common/identifiers.ts';
import { prioritySettingsSchema } from '../readiness/settings.ts';

export type PrioritySettings = z.infer<typeof prioritySettingsSchema>;

/** The numbers by which an organization's tasks are ordered, beside those that Pitwall comes with. */
export const weightsSchema = z
  .object({
    priority: prioritySettingsSchema,
    defaults: prioritySettingsSchema,
    version: z.number().int(),
  })
  .meta({ id: 'Weights' });
export type Weights = z.infer<typeof weightsSchema>;

/** Numbers to be tried; nothing is saved. */
export const tryWeightsSchema = z
  .strictObject({ priority: prioritySettingsSchema })
  .meta({ id: 'TryWeights' });
export type TryWeights = z.infer<typeof tryWeightsSchema>;

export const changeWeightsSchema = tryWeightsSchema
  .extend({ version: z.int32().min(1) })
  .meta({ id: 'ChangeWeights' });
export type ChangeWeights = z.infer<typeof changeWeightsSchema>;

/** What other numbers would move. */
export const weightsPreviewSchema = z
  .object({
    /** Only systems of which something would move. */
    systems: z.array(
      z.object({
        system: z.object({ slug: slugSchema, name: z.string() }),
        /** Tasks that would stand elsewhere, of so many. */
        moved: z.number().int(),
        tasks: z.number().int(),
        /** Those that move the farthest. */
        moves: z.array(
          z.object({
            practice: practiceIdSchema,
            title: z.string(),
            before: z.number().int(),
            after: z.number().int(),
          }),
        ),
      }),
    ),
    compared: z.number().int(),
    /** False where only the first systems by name were compared. */
    isWhole: z.boolean(),
  })
  .meta({ id: 'WeightsPreview' });
export type WeightsPreview = z.infer<typeof weightsPreviewSchema>;
