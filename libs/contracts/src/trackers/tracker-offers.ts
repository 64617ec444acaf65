import { z } from 'zod';

const choiceSchema = z.object({ value: z.string(), label: z.string() });

/** What a connected project offers for a connection's options and people, as the tracker says it now. */
export const trackerOffersSchema = z
  .object({
    /** Values of an option, by its name. */
    options: z.record(z.string(), z.array(choiceSchema)),
    /** Who can be assigned; an e-mail only where the tracker shows it. */
    people: z.array(
      z.object({ login: z.string(), name: z.string(), email: z.string().nullable() }),
    ),
  })
  .meta({ id: 'TrackerOffers' });
export type TrackerOffers = z.infer<typeof trackerOffersSchema>;
