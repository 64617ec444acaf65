import { readSystem, readTarget } from '../../configuration/target.ts';
import { firstOf } from '../../server/all-pages.ts';
import { connectComments } from '../../server/comment-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { write } from '../../terminal/write.ts';
import type { CommentFlags, ListCommentFlags } from './comment-program.ts';
import { threadText } from './thread-text.ts';

export const listCommand = async (
  flags: ListCommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const { state, limit } = flags;
  const system = readSystem(flags, surroundings);
  const server = connectComments(await readTarget(flags, surroundings), system, signal);
  const { items, more } = await firstOf(server.threads(state), limit);
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
  const { output, signal } = surroundings;
  const system = readSystem(flags, surroundings);
  const server = connectComments(await readTarget(flags, surroundings), system, signal);
  const thread = await server.thread(comment);
  write(output, flags, thread, () => threadText(thread));
};
