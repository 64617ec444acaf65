import { stageSchema } from '@pitwall/contracts';
import { z } from 'zod';

// Only what is shown is read; --json prints what the server answered, whole.
const day = z.string();
const range = z.object({ low: z.number(), high: z.number() });
const done = z.object({ earliest: day.nullable(), latest: day.nullable() });
const task = z.looseObject({ id: z.string(), title: z.string(), practice: z.string().nullable() });

export const roadmapAnswerSchema = z.looseObject({
  stages: z.array(z.looseObject({ tasks: z.array(task) })),
  plan: z.looseObject({
    sprints: z.array(
      z.looseObject({
        starts: day,
        ends: day,
        availableDays: z.number(),
        plannedDays: z.number(),
        items: z.array(
          z.looseObject({ task: z.string(), days: z.number(), finishes: z.boolean() }),
        ),
      }),
    ),
    unplanned: z.array(
      z.looseObject({ task: z.string(), daysLeft: z.number(), reason: z.string() }),
    ),
    doneOn: day.nullable(),
  }),
  target: stageSchema.nullable(),
  path: z
    .looseObject({
      days: range,
      items: z.array(
        z.looseObject({
          practice: z.string(),
          stage: z.string(),
          days: range,
          unanswered: z.boolean(),
        }),
      ),
      notJudged: z.array(z.string()),
    })
    .nullable(),
  pathDone: done.nullable(),
  shortest: z
    .looseObject({ reachable: z.boolean(), days: range, leaves: z.array(z.string()) })
    .nullable(),
});
export type RoadmapAnswer = z.infer<typeof roadmapAnswerSchema>;

const breaks = z.looseObject({
  status: z.enum(['already_past', 'breaks', 'beyond_horizon', 'no_growth']),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});

const outcome = z.looseObject({
  path: z.looseObject({ days: range }).nullable(),
  pathDone: done.nullable(),
  planDoneOn: day.nullable(),
  breaks: z.array(z.looseObject({ title: z.string(), breaks })),
  by: z.looseObject({ met: z.string(), neededCapacityDays: z.number().nullable() }).nullable(),
});
export const whatIfAnswerSchema = z.looseObject({
  today: outcome,
  changed: outcome,
  moved: z.array(
    z.looseObject({
      practice: z.string(),
      title: z.string(),
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
  ),
});
export type WhatIfAnswer = z.infer<typeof whatIfAnswerSchema>;
export type OutcomeAnswer = z.infer<typeof outcome>;

export const forecastAnswerSchema = z.looseObject({
  horizonMonths: z.number(),
  components: z.array(
    z.looseObject({
      title: z.string(),
      unit: z.string(),
      limit: z.number(),
      limitIs: z.string(),
      limitAtLeast: z.boolean(),
      peak: z.looseObject({ value: z.number() }).nullable(),
      forecast: z
        .looseObject({
          headroom: z.number().nullable(),
          breaks,
          moves: z.array(z.looseObject({ practice: z.string(), gained: z.number().nullable() })),
        })
        .nullable(),
    }),
  ),
});
export type ForecastAnswer = z.infer<typeof forecastAnswerSchema>;

export const loadTestAnswerSchema = z.looseObject({
  name: z.string(),
  component: z.string(),
  fit: z.looseObject({
    levels: z.array(z.unknown()),
    error: z.looseObject({ relative: z.number() }),
    limit: z.looseObject({ throughput: z.number(), atLeast: z.boolean() }),
  }),
  warnings: z.array(z.string()),
});
export type LoadTestAnswer = z.infer<typeof loadTestAnswerSchema>;
