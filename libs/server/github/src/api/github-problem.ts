import { ProblemException } from '@pitwall/server-kernel';
import { TrackerError } from '@pitwall/trackers';

/** What GitHub said, told to the person who asked. */
export async function orProblem<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (cause) {
    if (!(cause instanceof TrackerError)) throw cause;
    throw new ProblemException('resource.conflict', cause.message, { cause });
  }
}
