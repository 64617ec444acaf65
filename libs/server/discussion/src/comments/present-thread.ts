import type { Comment, CommentSubject, Thread } from '@pitwall/contracts';
import { commentSubjectSchema } from '@pitwall/contracts';
import type { CommentRow } from './comment.repository.ts';

/** Names of members, by id. */
export type Names = ReadonlyMap<string, string>;

export const subjectOf = ({ subjectKind: kind, subjectId: id }: CommentRow): CommentSubject =>
  commentSubjectSchema.parse(kind === 'system' ? { kind } : { kind, id });

export const presentComment = (row: CommentRow, names: Names): Comment => ({
  id: row.id,
  body: row.body,
  author: personOf(row.authorId, names),
  byReviewer: row.byReviewer,
  mentions: row.mentions.flatMap((id) => personOf(id, names) ?? []),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  deletedAt: row.deletedAt?.toISOString() ?? null,
});

export const presentThread = (
  opening: CommentRow,
  replies: readonly CommentRow[],
  replyCount: number,
  names: Names,
): Thread => ({
  about: subjectOf(opening),
  opening: presentComment(opening, names),
  replies: replies.map((row) => presentComment(row, names)),
  replyCount,
  resolved: opening.resolvedAt && {
    at: opening.resolvedAt.toISOString(),
    by: names.get(opening.resolvedById ?? '') ?? null,
  },
});

/** Everybody that a comment names. */
export const peopleIn = (rows: readonly CommentRow[]): Set<string> =>
  new Set(
    rows
      .flatMap(({ authorId, resolvedById, mentions }) => [authorId, resolvedById, ...mentions])
      .filter((id) => id !== null),
  );

function personOf(id: string | null, names: Names): { userId: string; name: string } | null {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { userId: id, name };
}
