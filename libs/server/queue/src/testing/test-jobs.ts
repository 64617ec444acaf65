import { defineJob, idSchema, type JobRegistry } from '@pitwall/contracts';
import { z } from 'zod';

/** Jobs that exist in tests only. */
export const probeJob = defineJob({
  name: 'kernel.probe',
  payload: z.object({
    organizationId: idSchema,
    systemId: idSchema.optional(),
    exportRunId: idSchema.optional(),
    milliseconds: z.int().default(0),
  }),
  attempts: 3,
  backoff: { kind: 'exponential', milliseconds: 100, jitter: 0 },
});

export const slowProbeJob = defineJob({
  name: 'kernel.slow-probe',
  payload: z.object({ organizationId: idSchema }),
  lane: 'slow',
  attempts: 2,
  backoff: { kind: 'fixed', milliseconds: 50, jitter: 0 },
});

/** The installation's own: no organization. */
export const upkeepJob = defineJob({
  name: 'kernel.upkeep',
  payload: z.object({ day: z.iso.date() }),
  attempts: 1,
});

export const TEST_JOBS: JobRegistry = [probeJob];

/** Made-up organizations, in the order of their ids. */
export const organization = (number: number): string =>
  `01990000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
