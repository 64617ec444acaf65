import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { trackerMappingSchema } from './tracker-mapping.ts';
import { trackerProviderSchema } from './tracker-provider.ts';

export const trackerConnectionSchema = z
  .object({
    id: idSchema,
    provider: trackerProviderSchema,
    project: z.string(),
    baseUrl: z.string(),
    /** `unauthorized`: the tracker refuses the credential; give another. `needs_credential`: it came with a file, without one. */
    state: z.enum(['ready', 'unauthorized', 'needs_credential']),
    mapping: trackerMappingSchema,
    /** What this tracker alone has, as its provider's schema says. */
    options: z.record(z.string(), z.unknown()),
    links: z.number().int(),
    conflicts: z.number().int(),
    createdAt: instantSchema,
    lastSyncedAt: instantSchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'TrackerConnection' });
export type TrackerConnection = z.infer<typeof trackerConnectionSchema>;

export const trackerConnectionsSchema = z
  .object({ items: z.array(trackerConnectionSchema) })
  .meta({ id: 'TrackerConnections' });
