import { z } from 'zod';

// Only what is shown is read; --json prints what the server answered, whole.
const ready = z.looseObject({ low: z.string(), high: z.string() });
const standing = z.looseObject({
  ready,
  score: z.looseObject({ low: z.number().nullable(), high: z.number().nullable() }),
  taskDays: z.number(),
});

export const moveAnswerSchema = z.looseObject({
  id: z.string(),
  kind: z.enum(['take', 'roll_back']),
  from: z.string(),
  to: z.string(),
  state: z.enum(['waiting', 'running', 'finished', 'failed']),
  done: z.number(),
  total: z.number(),
  error: z.string().nullable(),
});
export type MoveAnswer = z.infer<typeof moveAnswerSchema>;

export const versionsAnswerSchema = z.looseObject({
  chosen: z.string(),
  newest: z.string(),
  versions: z.array(
    z.looseObject({
      version: z.string(),
      releasedAt: z.string().nullable(),
      systems: z.number(),
    }),
  ),
  canRollBack: z.boolean(),
  pinned: z.number(),
});
export type VersionsAnswer = z.infer<typeof versionsAnswerSchema>;

export const previewAnswerSchema = z.looseObject({
  difference: z.looseObject({
    from: z.string(),
    to: z.string(),
    added: z.array(z.looseObject({ id: z.string(), title: z.string() })),
    changed: z.array(
      z.looseObject({ id: z.string(), title: z.string(), fields: z.array(z.string()) }),
    ),
    retired: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        as: z.string(),
        to: z.array(z.string()),
      }),
    ),
  }),
  systems: z.number(),
  pinned: z.number(),
  overlayProblems: z.array(z.looseObject({ line: z.number(), message: z.string() })),
});
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

export const movedSystemsAnswerSchema = z.looseObject({
  items: z.array(
    z.looseObject({
      system: z.looseObject({ slug: z.string() }),
      pinned: z.string().nullable(),
      before: standing,
      after: standing,
      answers: z.looseObject({
        kept: z.number(),
        carried: z.array(z.unknown()),
        setAside: z.array(z.string()),
        toAnswer: z.array(z.string()),
      }),
    }),
  ),
  next: z.string().nullable(),
});
export type MovedSystemAnswer = z.infer<typeof movedSystemsAnswerSchema>['items'][number];

export const pinAnswerSchema = z.looseObject({
  system: z.looseObject({ slug: z.string() }),
  version: z.string(),
});
export type PinAnswer = z.infer<typeof pinAnswerSchema>;
