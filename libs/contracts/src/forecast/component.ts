import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { componentNameSchema, componentSchema } from '../readiness/forecast.ts';

const { unit, limit, limitIs, breaksAt, growth, monthlyCost } = componentSchema.shape;
const reading = z.number().min(0).max(1e15);

export const createComponentSchema = z
  .strictObject({
    component: componentNameSchema,
    unit,
    limit,
    limitIs,
    breaksAt,
    growth,
    monthlyCost,
    /** What its peak is now, as a first reading; without one there is no forecast yet. */
    peak: reading.nullable().default(null),
  })
  .meta({ id: 'CreateComponent' });
export type CreateComponent = z.infer<typeof createComponentSchema>;

/** Only what is given changes. `version` is the one the writer saw. */
export const updateComponentSchema = z
  .strictObject({
    unit: unit.optional(),
    limit: limit.optional(),
    limitIs: limitIs.optional(),
    breaksAt: breaksAt.optional(),
    growth: growth.optional(),
    monthlyCost: reading.nullable().optional(),
    version: z.int32().min(1),
  })
  .meta({ id: 'UpdateComponent' });
export type UpdateComponent = z.infer<typeof updateComponentSchema>;

/** The highest reading of the last 90 days. */
export const componentPeakSchema = z.object({
  value: z.number(),
  at: instantSchema,
  source: z.string(),
});

/** A component of a system, as it is kept. */
export const systemComponentSchema = z
  .object({
    id: idSchema,
    component: z.string(),
    unit: z.string(),
    limit: z.number(),
    limitIs,
    /** A load test stopped before the peak: the limit is this or more. */
    limitAtLeast: z.boolean(),
    /** The load test that measured the limit, while it still is that limit. */
    loadTestId: idSchema.nullable(),
    breaksAt,
    growth,
    monthlyCost: z.number().nullable(),
    peak: componentPeakSchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SystemComponent' });
export type SystemComponent = z.infer<typeof systemComponentSchema>;

export const systemComponentsSchema = z
  .object({ items: z.array(systemComponentSchema) })
  .meta({ id: 'SystemComponents' });

export const recordReadingSchema = z
  .strictObject({
    value: reading,
    /** Now, where it is left out. */
    at: instantSchema.optional(),
    source: lineSchema(80).default('stated'),
  })
  .meta({ id: 'RecordReading' });
export type RecordReading = z.infer<typeof recordReadingSchema>;

export const componentReadingSchema = z
  .object({ id: idSchema, value: z.number(), at: instantSchema, source: z.string() })
  .meta({ id: 'ComponentReading' });
export type ComponentReading = z.infer<typeof componentReadingSchema>;
