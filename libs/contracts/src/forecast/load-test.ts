import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { componentNameSchema, scalabilityFitSchema } from '../readiness/forecast.ts';

/** The largest load test that a request may carry, in bytes. */
export const LOAD_TEST_BYTES = 32 * 1024 * 1024;

/** `k6_summary` and `autocannon` hold one level of concurrency a file, `k6_raw` as many as were run. */
export const LOAD_TEST_FORMATS = ['k6_summary', 'k6_raw', 'autocannon'] as const;
export const loadTestFormatSchema = z.enum(LOAD_TEST_FORMATS);
export type LoadTestFormat = z.infer<typeof loadTestFormatSchema>;

/** The results of one load test: one or several files of one tool, at five or more levels together. */
export const importLoadTestSchema = z
  .strictObject({
    name: lineSchema(120),
    /** The component whose limit it measures, in requests a second; made when the system has none. */
    component: componentNameSchema.default('api.throughput'),
    files: z
      .array(z.strictObject({ name: lineSchema(200), content: z.string().min(1) }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'ImportLoadTest' });
export type ImportLoadTest = z.infer<typeof importLoadTestSchema>;

const point = z.object({ concurrency: z.number(), throughput: z.number() });

export const loadTestSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    component: z.string(),
    formats: z.array(loadTestFormatSchema),
    fit: scalabilityFitSchema,
    /** The fitted curve, to be drawn; up to the highest level tested, or the peak where that is reached. */
    curve: z.array(point),
    /** What was read with a doubt, in words. */
    warnings: z.array(z.string()),
    createdAt: instantSchema,
  })
  .meta({ id: 'LoadTest' });
export type LoadTest = z.infer<typeof loadTestSchema>;
