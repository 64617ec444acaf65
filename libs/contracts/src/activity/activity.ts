import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idOrSlugSchema, idSchema, instantSchema, slugSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';

/** What can have happened to a system, as the activity tells it. */
export const ACTIVITY_KINDS = [
  'answer',
  'comment',
  'task',
  'incident',
  'snapshot',
  'scan',
] as const;
export const activityKindSchema = z.enum(ACTIVITY_KINDS);
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** `system` left out: of all systems that the reader sees. */
export const activityQuerySchema = pageQuerySchema.extend({
  system: idOrSlugSchema.optional(),
  kind: activityKindSchema.optional(),
  /** Who did it. */
  actor: idSchema.optional(),
});
export type ActivityQuery = z.infer<typeof activityQuerySchema>;

/** Something that happened, in a sentence, with where it leads. */
export const activitySchema = z
  .object({
    id: idSchema,
    kind: activityKindSchema,
    at: instantSchema,
    /** Null where a program did it, or somebody who has left. */
    by: z.object({ userId: idSchema, name: z.string() }).nullable(),
    system: z.object({ slug: slugSchema, name: z.string() }),
    sentence: z.string(),
    /** What was said, cut off. */
    excerpt: z.string().nullable(),
    practice: practiceIdSchema.nullable(),
    /** Of the task, incident, scan, snapshot or comment that it is about; null for an answer. */
    subject: idSchema.nullable(),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof activitySchema>;

/** What a feed tells: what happened, as Atom; or what is to come, as iCalendar. */
export const FEED_KINDS = ['activity', 'calendar'] as const;
export const feedKindSchema = z.enum(FEED_KINDS);
export type FeedKind = z.infer<typeof feedKindSchema>;

export const createFeedSchema = z
  .strictObject({ kind: feedKindSchema, system: idOrSlugSchema.optional() })
  .meta({ id: 'CreateFeed' });
export type CreateFeed = z.infer<typeof createFeedSchema>;

/** A feed of one's own. It shows what its person sees, while they are a member. */
export const feedSchema = z
  .object({
    id: idSchema,
    kind: feedKindSchema,
    system: z.object({ slug: slugSchema, name: z.string() }).nullable(),
    /** The name of the API token that made it, with which it ends; null where its person did. */
    token: z.string().nullable(),
    createdAt: instantSchema,
    lastReadAt: instantSchema.nullable(),
  })
  .meta({ id: 'Feed' });
export type Feed = z.infer<typeof feedSchema>;

export const feedsSchema = z.object({ items: z.array(feedSchema) }).meta({ id: 'Feeds' });

/** With its address, which is shown this once. */
export const createdFeedSchema = feedSchema
  .extend({ address: z.url() })
  .meta({ id: 'CreatedFeed' });
export type CreatedFeed = z.infer<typeof createdFeedSchema>;
