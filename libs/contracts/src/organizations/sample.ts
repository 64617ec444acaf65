import { z } from 'zod';
import { slugSchema } from '../common/identifiers.ts';

/** How far an organization of examples is filled: steps that are done, of how many. */
export const sampleStateSchema = z.enum(['filling', 'ready', 'failed']);
export const sampleOrganizationSchema = z
  .object({
    organization: slugSchema,
    state: sampleStateSchema,
    done: z.number().int(),
    total: z.number().int(),
  })
  .meta({ id: 'SampleOrganization' });
export type SampleOrganization = z.infer<typeof sampleOrganizationSchema>;
