import { z } from 'zod';
import { retiredSchema } from './catalogue.ts';
import { practiceIdSchema, symptomIdSchema } from './catalogue-ids.ts';
import { stageSchema } from './stage.ts';

const version = z.string();
const gate = z.enum(['required', 'recommended']);
const place = z.object({ stage: stageSchema, gate });

/** What one release holds and another does not, and what both hold in other words. */
export const catalogueDifferenceSchema = z
  .object({
    from: version,
    to: version,
    added: z.array(place.extend({ id: practiceIdSchema, title: z.string() })),
    changed: z.array(
      z.object({
        id: practiceIdSchema,
        title: z.string(),
        /** The fields whose content differs, such as `stage` or `playbook`. */
        fields: z.array(z.string()),
        before: place,
        after: place,
      }),
    ),
    retired: z.array(
      z.object({
        id: practiceIdSchema,
        title: z.string(),
        as: retiredSchema.shape.as,
        /** Empty where the release does not say. */
        because: z.string(),
        /** Practices of the other release that its answers go to. */
        to: z.array(practiceIdSchema),
      }),
    ),
    symptoms: z.object({
      added: z.array(symptomIdSchema),
      changed: z.array(symptomIdSchema),
      retired: z.array(symptomIdSchema),
    }),
  })
  .meta({ id: 'CatalogueDifference' });
export type CatalogueDifference = z.infer<typeof catalogueDifferenceSchema>;
