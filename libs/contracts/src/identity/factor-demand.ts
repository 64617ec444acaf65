import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';

/** At most so many of those without a second factor are named. */
export const MOST_NAMED_WITHOUT_FACTOR = 100;

/** Whether an organization asks its members for a second factor, and who has none. */
export const factorDemandSchema = z
  .object({
    required: z.boolean(),
    /** Members and reviewers without one. Whoever comes through the organization's provider needs none. */
    without: z.object({
      count: z.int(),
      /** In the order of their names, at most 100. */
      people: z.array(z.object({ userId: idSchema, name: z.string() })),
    }),
  })
  .meta({ id: 'FactorDemand' });
export type FactorDemand = z.infer<typeof factorDemandSchema>;

export const saveFactorDemandSchema = z
  .strictObject({ required: z.boolean() })
  .meta({ id: 'SaveFactorDemand' });
