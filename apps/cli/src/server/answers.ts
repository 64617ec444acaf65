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

export const receivedImportAnswerSchema = receivedAnswerSchema.extend({
  unmapped: z.array(z.object({ rule: z.string(), count: z.number() })),
  warnings: z.array(z.string()),
});
export type ReceivedImportAnswer = z.infer<typeof receivedImportAnswerSchema>;

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
  stages: z
    .array(
      z.object({ stage: z.string(), cleared: z.object({ low: z.boolean() }), says: z.string() }),
    )
    .default([]),
});
export type Standing = z.infer<typeof standingSchema>;

export const snapshotItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  automatic: z.boolean().default(false),
  catalogueVersion: z.string(),
  summary: z.object({ ready: readySchema, score: scoreSchema }),
});
export type SnapshotItem = z.infer<typeof snapshotItemSchema>;

export const snapshotPageSchema = z.object({
  items: z.array(snapshotItemSchema),
  next: z.string().nullable(),
});

const endsSchema = z.object({ low: z.number(), high: z.number() });
const sideSchema = z.object({
  name: z.string(),
  at: z.string(),
  /** Null for a moment that no snapshot was taken of. */
  snapshot: z.string().nullable().optional(),
});
const changesSchema = z.array(
  z.object({ practice: z.string(), title: z.string(), before: z.string(), after: z.string() }),
);
export const comparisonSchema = z.object({
  from: sideSchema,
  to: sideSchema,
  score: z.object({ before: endsSchema.nullable(), after: endsSchema.nullable() }),
  split: z
    .object({
      total: endsSchema.nullable(),
      parts: z
        .object({
          answers: endsSchema,
          newlyDue: endsSchema,
          facts: endsSchema.default({ low: 0, high: 0 }),
          catalogue: endsSchema,
        })
        .nullable(),
    })
    .nullable()
    .default(null),
  regressed: changesSchema,
  resolved: changesSchema,
  newlyDue: z.array(z.object({ practice: z.string(), title: z.string() })),
  changed: changesSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const exportAnswerSchema = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'finished', 'failed']),
  error: z.string().nullable(),
});
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;

const share = z.number().nullable();
export const benchmarksAnswerSchema = z.looseObject({
  topics: z.array(z.looseObject({ topic: z.string(), own: share, median: share, systems: share })),
});
export type BenchmarksAnswer = z.infer<typeof benchmarksAnswerSchema>;
