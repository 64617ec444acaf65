import { z } from 'zod';
import { readyStageSchema, stageSchema } from '../catalogue/stage.ts';
import { topicSchema } from '../catalogue/topic.ts';
import { idOrSlugSchema, idSchema, instantSchema, slugSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { scoreSchema } from '../readiness/score.ts';

export const portfolioQuerySchema = pageQuerySchema.extend({ team: idOrSlugSchema.optional() });
export type PortfolioQuery = z.infer<typeof portfolioQuerySchema>;

const count = z.number().int();

/** Of the due practices of a topic, so many are met. */
export const topicCellSchema = z.object({
  topic: topicSchema,
  due: count,
  met: count,
  unanswered: count,
});
export type TopicCell = z.infer<typeof topicCellSchema>;

export const portfolioBreakSchema = z.object({
  component: z.string(),
  title: z.string(),
  status: z.enum(['already_past', 'breaks']),
  earliest: instantSchema,
  latest: instantSchema.nullable(),
});
export type PortfolioBreak = z.infer<typeof portfolioBreakSchema>;

/** One system: how far behind its load it is, and what of each topic is met. */
export const portfolioSystemSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    name: z.string(),
    team: z.object({ slug: slugSchema, name: z.string() }),
    ready: z.object({ low: readyStageSchema, high: readyStageSchema }),
    pressure: z.object({ stage: stageSchema.nullable(), provisional: z.boolean() }),
    /** Null when the pressure is not known. */
    gap: z.object({ low: count, high: count }).nullable(),
    /** Days to the stage that the load demands, or to the next. */
    pathDays: z.object({ low: z.number(), high: z.number() }),
    score: scoreSchema,
    topics: z.array(topicCellSchema),
    tasks: count,
    /** When this was worked out: at the last change of the system. */
    at: instantSchema,
  })
  .meta({ id: 'PortfolioSystem' });
export type PortfolioSystem = z.infer<typeof portfolioSystemSchema>;

/** All systems of an organization or a team: who is furthest behind first. */
export const portfolioSchema = z
  .object({
    score: scoreSchema,
    systems: count,
    /** Certainly behind their load. */
    behind: count,
    /** Perhaps: the gap's range reaches above zero. */
    perhapsBehind: count,
    /** Systems whose load is known; of the others nobody can tell whether they are behind. */
    known: count,
    teams: z.array(
      z.object({
        slug: slugSchema,
        name: z.string(),
        systems: count,
        behind: count,
        score: scoreSchema,
      }),
    ),
    topics: z.array(topicCellSchema),
    /** What breaks first across all systems. */
    breaks: z.array(
      portfolioBreakSchema.extend({ system: z.object({ slug: slugSchema, name: z.string() }) }),
    ),
    items: z.array(portfolioSystemSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Portfolio' });
export type Portfolio = z.infer<typeof portfolioSchema>;
