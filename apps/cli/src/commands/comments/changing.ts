import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Surroundings } from '../../surroundings.ts';
import { confirmed } from '../../terminal/confirmed.ts';
import { write } from '../../terminal/write.ts';
import type { DeleteCommentFlags, WriteFlags } from './comment-program.ts';
import { connected } from './connected.ts';
import { textOf } from './text-of.ts';
import { threadText } from './thread-text.ts';

export const editCommand = async (
  id: string,
  text: string,
  flags: WriteFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { comments, people } = await connected(flags, surroundings);
  const body = await textOf(text, surroundings);
  const { opening, replies } = await comments.thread(id);
  const comment = [opening, ...replies].find((one) => one.id === id);
  if (!comment) throw new CliError('There is no such comment in this system.', EXIT.usage);
  const mentions =
    flags.mention === undefined
      ? comment.mentions.map(({ userId }) => userId)
      : await people.members(flags.mention);
  const thread = await comments.change(id, { version: comment.version, body, mentions });
  write(surroundings.output, flags, thread, () => threadText(thread));
};

export const deleteCommand = async (
  id: string,
  flags: DeleteCommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { comments } = await connected(flags, surroundings);
  if (!(await confirmed('Delete this comment, with what it said before?', flags, surroundings))) {
    write(surroundings.output, flags, { deleted: null }, () => 'Nothing was deleted.\n');
    return;
  }
  await comments.delete(id);
  write(surroundings.output, flags, { deleted: id }, () => 'It is deleted.\n');
};
