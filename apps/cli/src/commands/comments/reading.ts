import { firstOf } from '../../server/all-pages.ts';
import type { Surroundings } from '../../surroundings.ts';
import { momentText, write } from '../../terminal/write.ts';
import type { CommentFlags, ListCommentFlags } from './comment-program.ts';
import { connected } from './connected.ts';
import { threadText } from './thread-text.ts';

export const listCommand = async (
  flags: ListCommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages } = surroundings;
  const { state, limit } = flags;
  const { comments } = await connected(flags, surroundings);
  const { items, more } = await firstOf(comments.threads(state), limit);
  write(output, flags, items, () =>
    items.length === 0 ? 'There are no such threads.\n' : items.map(threadText).join('\n'),
  );
  if (more) messages.write(`There are more: give a higher --limit than ${limit}.\n`);
};

export const showCommand = async (
  comment: string,
  flags: CommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { comments } = await connected(flags, surroundings);
  const thread = await comments.thread(comment);
  write(surroundings.output, flags, thread, () => threadText(thread));
};

export const historyCommand = async (
  comment: string,
  flags: CommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { comments } = await connected(flags, surroundings);
  const before = await comments.history(comment);
  write(surroundings.output, flags, before, () =>
    before.length === 0
      ? 'It says what it always said.\n'
      : before
          .map(({ body, writtenAt }) => `${momentText(writtenAt)}\n${indented(body)}\n`)
          .join('\n'),
  );
};

const indented = (body: string): string =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
