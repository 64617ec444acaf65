import type { CommentSubject, WriteReply } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectComments } from '../../server/comment-server.ts';
import { connectPeople } from '../../server/people-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { write } from '../../terminal/write.ts';
import type { AddCommentFlags, CommentFlags, WriteFlags } from './comment-program.ts';
import { threadText } from './thread-text.ts';

export const addCommand = async (
  text: string,
  flags: AddCommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const about = aboutOf(flags);
  const { output, signal } = surroundings;
  const system = readSystem(flags, surroundings);
  const server = connectComments(await readTarget(flags, surroundings), system, signal);
  const thread = await server.open({ about, ...(await written(text, flags, surroundings)) });
  write(output, flags, thread, () => threadText(thread));
};

export const replyCommand = async (
  comment: string,
  text: string,
  flags: WriteFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const system = readSystem(flags, surroundings);
  const server = connectComments(await readTarget(flags, surroundings), system, signal);
  const thread = await server.reply(comment, await written(text, flags, surroundings));
  write(output, flags, thread, () => threadText(thread));
};

export const resolveCommand = async (
  comment: string,
  resolved: boolean,
  flags: CommentFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const system = readSystem(flags, surroundings);
  const server = connectComments(await readTarget(flags, surroundings), system, signal);
  const thread = await server.resolve(comment, resolved);
  write(output, flags, thread, () => (resolved ? 'It is resolved.\n' : 'It is open again.\n'));
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
  { mention = [], ...flags }: WriteFlags,
  surroundings: Surroundings,
): Promise<WriteReply> {
  const body = (text === '-' ? await surroundings.readInput() : text).trim();
  if (body === '') throw new CliError('The text is empty.', EXIT.usage);
  const people = connectPeople(await readTarget(flags, surroundings), surroundings.signal);
  return { body, mentions: await people.members(mention) };
}
