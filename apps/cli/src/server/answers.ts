import { readyStageSchema, stageSchema } from '@pitwall/contracts';
import { z } from 'zod';

// Only what is shown is read, and unknown fields are passed over: a newer server must not break an older CLI.
export const meAnswerSchema = z.object({
  name: z.string(),
  email: z.string(),
  organizations: z.array(z.object({ slug: z.string(), name: z.string(), role: z.string() })),
});
export type MeAnswer = z.infer<typeof meAnswerSchema>;

export const receivedAnswerSchema = z.object({
  scan: z.object({ id: z.string() }),
  alreadyReceived: z.boolean(),
  suggestions: z.number().int(),
});
export type ReceivedAnswer = z.infer<typeof receivedAnswerSchema>;

const readySchema = z.object({ low: readyStageSchema, high: readyStageSchema, says: z.string() });
const pressureSchema = z.object({ stage: stageSchema.nullable(), says: z.string() });
const gapSchema = z.object({ low: z.number(), high: z.number(), says: z.string() }).nullable();
const scoreSchema = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  coverage: z.number().nullable(),
});

export const systemItemSchema = z.object({
  slug: z.string(),
  name: z.string(),
  team: z.object({ name: z.string() }),
  ready: readySchema,
  pressure: pressureSchema,
  gap: gapSchema,
  score: scoreSchema,
  tasks: z.number().int(),
});
export type SystemItem = z.infer<typeof systemItemSchema>;

export const systemPageSchema = z.object({
  items: z.array(systemItemSchema),
  next: z.string().nullable(),
});

export const standingSchema = z.object({
  ready: readySchema,
  pressure: pressureSchema,
  gap: gapSchema,
  score: scoreSchema,
  counts: z.object({ due: z.number().int(), tasks: z.number().int(), questions: z.number().int() }),
  taskDays: z.number(),
});
export type Standing = z.infer<typeof standingSchema>;

export const exportAnswerSchema = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'finished', 'failed']),
  error: z.string().nullable(),
});
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
