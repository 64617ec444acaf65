import { readSystem, readTarget } from '../../configuration/target.ts';
import { type CommentServer, connectComments } from '../../server/comment-server.ts';
import { connectPeople, type PeopleServer } from '../../server/people-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { CommentFlags } from './comment-program.ts';

/** The comments of the system that is meant, and the people whom they may mention. */
export const connected = async (
  flags: CommentFlags,
  surroundings: Surroundings,
): Promise<{ comments: CommentServer; people: PeopleServer }> => {
  const { signal } = surroundings;
  const system = readSystem(flags, surroundings);
  const target = await readTarget(flags, surroundings);
  return {
    comments: connectComments(target, system, signal),
    people: connectPeople(target, signal),
  };
};
