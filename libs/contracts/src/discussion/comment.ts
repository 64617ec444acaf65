import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema, saidSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';

/** What people talk about. A system itself has no id within it. */
export const COMMENT_SUBJECT_KINDS = ['system', 'practice', 'task', 'incident'] as const;
export const commentSubjectSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('system') }),
    z.strictObject({ kind: z.literal('practice'), id: practiceIdSchema }),
    z.strictObject({ kind: z.literal('task'), id: idSchema }),
    z.strictObject({ kind: z.literal('incident'), id: idSchema }),
  ])
  .meta({ id: 'CommentSubject' });
export type CommentSubject = z.infer<typeof commentSubjectSchema>;

/** Markdown as it was written. Whoever shows it makes it harmless: HTML in it is text. */
const bodySchema = saidSchema(10_000);
/** Members who are to look at it. */
const mentionsSchema = z.array(idSchema).max(20);

export const writeCommentSchema = z.strictObject({
  about: commentSubjectSchema,
  body: bodySchema,
  mentions: mentionsSchema.default([]),
});
export type WriteComment = z.infer<typeof writeCommentSchema>;

export const writeReplySchema = writeCommentSchema.omit({ about: true });
export type WriteReply = z.infer<typeof writeReplySchema>;

export const changeCommentSchema = z.strictObject({
  version: z.int32().min(1),
  body: bodySchema,
  mentions: mentionsSchema.default([]),
});
export type ChangeComment = z.infer<typeof changeCommentSchema>;

export const resolveThreadSchema = z.strictObject({ resolved: z.boolean() });
export type ResolveThread = z.infer<typeof resolveThreadSchema>;

/** The threads of a system; of one kind, about one thing of it. */
export const listThreadsQuerySchema = pageQuerySchema.extend({
  kind: z.enum(COMMENT_SUBJECT_KINDS).optional(),
  practice: practiceIdSchema.optional(),
  task: idSchema.optional(),
  incident: idSchema.optional(),
  state: z.enum(['open', 'resolved', 'all']).default('all'),
});
export type ListThreadsQuery = z.infer<typeof listThreadsQuerySchema>;

const personSchema = z.object({ userId: idSchema, name: z.string() });

export const commentSchema = z
  .object({
    id: idSchema,
    /** Empty once it was deleted. */
    body: z.string(),
    /** Null for someone who is no longer a member. */
    author: personSchema.nullable(),
    /** Whether the author was an outside reviewer when writing. */
    byReviewer: z.boolean(),
    mentions: z.array(personSchema),
    version: z.number().int(),
    createdAt: instantSchema,
    editedAt: instantSchema.nullable(),
    deletedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof commentSchema>;

/** Replies that a thread can have, and how many of them a list shows. */
export const REPLIES_AT_MOST = 200;
export const REPLIES_IN_LISTS = 3;

export const threadSchema = z
  .object({
    about: commentSubjectSchema,
    opening: commentSchema,
    /** In the order in which they were written; in a list the last three. */
    replies: z.array(commentSchema),
    /** How many there are. */
    replyCount: z.number().int(),
    resolved: z.object({ at: instantSchema, by: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Thread' });
export type Thread = z.infer<typeof threadSchema>;

/** What a comment said before it was changed, newest first. */
export const commentRevisionsSchema = z
  .object({
    items: z.array(
      z.object({ version: z.number().int(), body: z.string(), writtenAt: instantSchema }),
    ),
  })
  .meta({ id: 'CommentRevisions' });
export type CommentRevisions = z.infer<typeof commentRevisionsSchema>;
