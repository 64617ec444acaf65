import type { CommentSubject, WriteReply } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { PeopleServer } from '../../server/people-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { write } from '../../terminal/write.ts';
import type { AddCommentFlags, CommentFlags, WriteFlags } from './comment-program.ts';
import { connected } from './connected.ts';
import { textOf } from './text-of.ts';
import { threadText } from './thread-text.ts';

export const addCommand = async (
  text: string,
  flags: AddCommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const about = aboutOf(flags);
  const { comments, people } = await connected(flags, surroundings);
  const thread = await comments.open({
    about,
    ...(await written(text, flags, people, surroundings)),
  });
  write(surroundings.output, flags, thread, () => threadText(thread));
};

export const replyCommand = async (
  comment: string,
  text: string,
  flags: WriteFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { comments, people } = await connected(flags, surroundings);
  const thread = await comments.reply(comment, await written(text, flags, people, surroundings));
  write(surroundings.output, flags, thread, () => threadText(thread));
};

export const resolveCommand = async (
  comment: string,
  resolved: boolean,
  flags: CommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { comments } = await connected(flags, surroundings);
  const thread = await comments.resolve(comment, resolved);
  write(surroundings.output, flags, thread, () =>
    resolved ? 'It is resolved.\n' : 'It is open again.\n',
  );
};

function aboutOf({ practice, task, incident }: AddCommentFlags): CommentSubject {
  const named: CommentSubject[] = [
    ...(practice === undefined ? [] : [{ kind: 'practice', id: practice.toUpperCase() } as const]),
    ...(task === undefined ? [] : [{ kind: 'task', id: task } as const]),
    ...(incident === undefined ? [] : [{ kind: 'incident', id: incident } as const]),
  ];
  if (named.length > 1)
    throw new CliError(
      'A thread is about one thing: a practice, a task or an incident.',
      EXIT.usage,
    );
  return named[0] ?? { kind: 'system' };
}

async function written(
  text: string,
  { mention = [] }: WriteFlags,
  people: PeopleServer,
  surroundings: Surroundings,
): Promise<WriteReply> {
  const body = await textOf(text, surroundings);
  return { body, mentions: await people.members(mention) };
}
