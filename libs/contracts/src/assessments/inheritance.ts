import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idOrSlugSchema, instantSchema, slugSchema } from '../common/identifiers.ts';

const practices = z.array(practiceIdSchema).min(1).max(200);

/** Have these practices from a platform: its answers count here until the system answers itself. */
export const inheritPracticesSchema = z
  .strictObject({ platform: idOrSlugSchema, practices })
  .meta({ id: 'InheritPractices' });
export type InheritPractices = z.infer<typeof inheritPracticesSchema>;

/** Have these practices from no platform any more. */
export const disinheritPracticesSchema = z
  .strictObject({ practices })
  .meta({ id: 'DisinheritPractices' });

/** What a system has from platforms, by practice. */
export const inheritanceSchema = z
  .object({
    items: z.array(
      z.object({
        practice: practiceIdSchema,
        platform: z.object({ slug: slugSchema, name: z.string() }),
        since: instantSchema,
      }),
    ),
    /** Systems that have practices from this one. */
    inheritedBy: z.array(
      z.object({ slug: slugSchema, name: z.string(), practices: z.number().int() }),
    ),
  })
  .meta({ id: 'Inheritance' });
export type Inheritance = z.infer<typeof inheritanceSchema>;

/**
 * Start from another system's answers: they become this system's own once, without their evidence. Only
 * practices without an answer here are taken; all of them where none is named.
 */
export const copyAnswersSchema = z
  .strictObject({ from: idOrSlugSchema, practices: practices.optional() })
  .meta({ id: 'CopyAnswers' });
export type CopyAnswers = z.infer<typeof copyAnswersSchema>;
