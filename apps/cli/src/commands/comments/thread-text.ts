import type { Comment, Thread } from '@pitwall/contracts';
import { momentText } from '../../terminal/write.ts';

/** A thread: what it is about, then each comment with who wrote it and when, replies indented. */
export const threadText = ({ about, opening, replies, replyCount, resolved }: Thread): string => {
  const head = [
    about.kind === 'system' ? 'The system' : `${about.kind} ${about.id}`,
    ...(resolved === null ? [] : [`resolved by ${resolved.by ?? 'someone who left'}`]),
    opening.id,
  ].join('  ');
  const hidden = replyCount - replies.length;
  return [
    head,
    commentText(opening, '  '),
    ...(hidden > 0 ? [`    … ${hidden} earlier replies`] : []),
    ...replies.map((reply) => commentText(reply, '    ')),
    '',
  ].join('\n');
};

const commentText = (comment: Comment, indent: string): string => {
  const { author, byReviewer, createdAt, editedAt, deletedAt, body } = comment;
  const who = `${author?.name ?? 'Someone who left'}${byReviewer ? ' (reviewer)' : ''}`;
  const changed = editedAt === null ? '' : ', changed';
  const said = deletedAt === null ? body.trimEnd() : '(deleted)';
  return [`${who}, ${momentText(createdAt)}${changed}`, ...said.split('\n')]
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');
};
