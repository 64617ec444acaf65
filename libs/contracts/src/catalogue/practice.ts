import { z } from 'zod';
import { stackSchema } from '../systems/facts.ts';
import { articleIdSchema, practiceIdSchema, symptomIdSchema } from './catalogue-ids.ts';
import { stageSchema } from './stage.ts';
import { topicSchema } from './topic.ts';

/** A condition over the system's facts in CEL, with the same in words. */
export const conditionSchema = z.strictObject({
  when: z.string().min(1).max(500),
  says: z.string().min(1).max(200),
});

/** A published source; content is in our own words and links here. */
export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
});

const daysSchema = z.number().positive().max(120);
/** Working days as low, likely and high. */
export const effortRangeSchema = z.strictObject({
  low: daysSchema,
  likely: daysSchema,
  high: daysSchema,
});

export const effortSchema = effortRangeSchema.extend({
  /** Skill needed, 1 (anyone of the team) to 5 (a specialist). */
  skills: z.number().int().min(1).max(5),
  /** Where a stack truly differs. */
  stacks: z.partialRecord(stackSchema, effortRangeSchema).default({}),
});

const rangeFactorSchema = z.tuple([
  z.number().positive(),
  z.number().positive(),
  z.number().positive(),
]);

export const codeExampleSchema = z.strictObject({
  language: z.string().min(1).max(20),
  code: z.string().min(1),
});

export const playbookStepSchema = z.strictObject({
  title: z.string().min(1).max(120),
  /** Markdown. */
  detail: z.string().min(1),
  example: codeExampleSchema.optional(),
});

export const playbookCheckSchema = z.strictObject({
  /** What to do. */
  check: z.string().min(1),
  /** The command or query to run, where there is one. */
  command: codeExampleSchema.optional(),
  /** What to see when it holds. */
  expect: z.string().min(1),
});

export const playbookSchema = z.strictObject({
  steps: z.array(playbookStepSchema).min(1).max(12),
  verify: z.array(playbookCheckSchema).min(1),
  pitfalls: z.array(z.string().min(1)).default([]),
  rollback: z.array(z.string().min(1)).min(1),
  variants: z
    .partialRecord(
      stackSchema,
      z.strictObject({ detail: z.string().min(1), example: codeExampleSchema.optional() }),
    )
    .default({}),
});

export const gateSchema = z.enum(['required', 'recommended']);

/** One verifiable statement about a system, due at one stage. */
export const practiceSchema = z
  .strictObject({
    id: practiceIdSchema,
    revision: z.number().int().min(1),
    topic: topicSchema,
    title: z.string().min(4).max(90),
    statement: z.string().min(10).max(300),
    why: z.string().min(10).max(600),
    learn: z.string().min(10).max(900),
    article: z.array(articleIdSchema).default([]),
    stage: stageSchema,
    gate: gateSchema,
    trigger: conditionSchema.optional(),
    impact: z.number().int().min(1).max(5),
    effort: effortSchema,
    attest: z.strictObject({
      days: z.number().int().min(30).max(730),
      evidence: z.enum(['url', 'finding', 'url_or_finding', 'note']),
    }),
    question: z.strictObject({
      text: z.string().min(5),
      levels: z.strictObject({
        absent: z.string().min(5),
        started: z.string().min(5),
        partial: z.string().min(5),
        in_place: z.string().min(5),
        proven: z.string().min(5),
      }),
    }),
    applies_when: z.string().max(500).optional(),
    depends_on: z.array(practiceIdSchema).default([]),
    treats: z.array(symptomIdSchema).default([]),
    moves: z
      .array(
        z.strictObject({
          component: z.string().regex(/^[a-z]+(?:\.[a-z_]+)*$/),
          limit_factor: rangeFactorSchema,
          demand_factor: rangeFactorSchema,
          assumption: z.string().min(5),
        }),
      )
      .default([]),
    playbook: playbookSchema,
    sources: z.array(sourceSchema).min(1),
    lifecycle: z.enum(['experimental', 'stable', 'deprecated']).default('stable'),
  })
  .meta({ id: 'Practice' });
export type Practice = z.infer<typeof practiceSchema>;
/** A practice as its YAML file is written, before defaults are filled in. */
export type PracticeSource = z.input<typeof practiceSchema>;
