import { z } from 'zod';
import { articleIdSchema, symptomIdSchema } from './catalogue-ids.ts';
import { codeExampleSchema, sourceSchema } from './practice.ts';

/** Something that hurts now, with how to recognize it and what to do tonight. */
export const symptomSchema = z
  .strictObject({
    id: symptomIdSchema,
    title: z.string().min(4).max(90),
    article: z.array(articleIdSchema).default([]),
    shows: z.string().min(10).max(800),
    /** Error texts as systems print them, with whose they are. */
    errors: z
      .array(z.strictObject({ from: z.string().min(1), text: z.string().min(3) }))
      .default([]),
    first_aid: z
      .array(z.strictObject({ step: z.string().min(5), example: codeExampleSchema.optional() }))
      .min(1),
    look_alikes: z
      .array(z.strictObject({ symptom: symptomIdSchema, tell_apart: z.string().min(5) }))
      .default([]),
    sources: z.array(sourceSchema).default([]),
  })
  .meta({ id: 'Symptom' });
export type Symptom = z.infer<typeof symptomSchema>;
