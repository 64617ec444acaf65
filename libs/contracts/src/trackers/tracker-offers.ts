import { z } from 'zod';
import { trackerPrioritiesSchema } from './tracker-priorities.ts';

const choiceSchema = z.object({ value: z.string(), label: z.string() });

/** What a connected project offers for a connection's mapping, options and people, as the tracker says it now. */
export const trackerOffersSchema = z
  .object({
    /** Values of an option, by its name. */
    options: z.record(z.string(), z.array(choiceSchema)),
    /** Who can be assigned; an e-mail only where the tracker shows it. */
    people: z.array(
      z.object({ login: z.string(), name: z.string(), email: z.string().nullable() }),
    ),
    /** That are there; empty where any text is a label. */
    labels: z.array(z.string()),
    /** Its priorities, the most urgent first; empty where labels say them. */
    priorities: z.array(z.string()),
    /** What Pitwall takes for its levels where nobody says otherwise; null where that cannot be told. */
    usualPriorities: trackerPrioritiesSchema.nullable(),
  })
  .meta({ id: 'TrackerOffers' });
export type TrackerOffers = z.infer<typeof trackerOffersSchema>;
