import { z } from 'zod';
import { articleIdSchema, practiceIdSchema, symptomIdSchema } from './catalogue-ids.ts';
import { practiceSchema } from './practice.ts';
import { stageSchema } from './stage.ts';
import { symptomSchema } from './symptom.ts';
import { topicSchema } from './topic.ts';

/** What a stage means, in words. */
export const stageTextSchema = z.strictObject({
  stage: stageSchema,
  title: z.string().min(2),
  /** What clearing it makes a system ready for. */
  ready_for: z.string().min(3),
  feels_like: z.string().min(10),
  stop_doing: z.array(z.string().min(5)).min(1),
  too_early: z.array(z.string().min(5)).min(1),
});

export const topicTextSchema = z.strictObject({
  topic: topicSchema,
  title: z.string().min(2),
  about: z.string().min(10),
});

/** One measure of demand and the value at which it reaches each stage. */
export const pressureCriterionSchema = z.strictObject({
  figure: z.string().regex(/^[a-z][a-z_]*$/),
  title: z.string().min(2),
  unit: z.string(),
  /** Where this criterion may carry the system alone, to one stage below what it reaches. */
  carries_alone: z.boolean(),
  thresholds: z.strictObject({
    breakdown: z.number().positive(),
    're-architecture': z.number().positive(),
    scale: z.number().positive(),
    stability: z.number().positive(),
  }),
  why: z.string().min(10),
});

/** One statement of the article that the journey is taken from, in our words. */
export const articleStatementSchema = z.strictObject({
  id: articleIdSchema,
  kind: z.enum([
    'shortcut',
    'symptom',
    'assumption',
    'anti-pattern',
    'trap',
    'practice',
    'principle',
    'journey',
    'audience',
  ]),
  says: z.string().min(5).max(200),
});

const version = z.string().regex(/^\d{4}\.\d{1,2}(?:\.\d+)?$/);
const retiredId = z.union([practiceIdSchema, symptomIdSchema]);

/**
 * An id that a release has taken out, and where its answers go: nowhere, to its new name, to each of
 * several parts, or into one that covers several. Ids are never used again.
 */
export const retiredSchema = z.strictObject({
  id: retiredId,
  /** The first release without it. */
  since: version,
  because: z.string().min(5).max(300),
  as: z.enum(['dropped', 'renamed', 'split', 'merged']),
  replaced_by: z.array(retiredId).default([]),
});
export type Retired = z.infer<typeof retiredSchema>;

/** A whole catalogue as released: immutable and named by its version. */
export const catalogueSchema = z
  .strictObject({
    format: z.literal('pitwall.catalogue/1'),
    version,
    stages: z.array(stageTextSchema).length(5),
    topics: z.array(topicTextSchema).length(10),
    criteria: z.array(pressureCriterionSchema).min(1),
    practices: z.array(practiceSchema).min(1),
    symptoms: z.array(symptomSchema).min(1),
    article: z.array(articleStatementSchema).default([]),
    /** Every id that this release and those before it have taken out. */
    retired: z.array(retiredSchema).default([]),
  })
  .meta({ id: 'Catalogue' });
export type ArticleStatement = z.infer<typeof articleStatementSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
export type PressureCriterion = z.infer<typeof pressureCriterionSchema>;
export type StageText = z.infer<typeof stageTextSchema>;
export type TopicText = z.infer<typeof topicTextSchema>;
