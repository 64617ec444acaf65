import { hash, verify } from '@node-rs/argon2';
import { ProblemException } from '@pitwall/server-kernel';
import pLimit from 'p-limit';

// OWASP's argon2id minimum: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// Hashing runs on libuv's threads; two at a time leave the others for files and DNS.
const turn = pLimit(2);
// About a second and a half of work: who comes later is told to come back instead of piling up.
const MOST_WAITING = 100;

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (turn.pendingCount >= MOST_WAITING)
    throw new ProblemException(
      'service.unavailable',
      'Too many people sign in at this moment. Try again in a few seconds.',
      { headers: { 'retry-after': '5' } },
    );
  return turn(work);
}

/** Hashes a password with argon2id, off the event loop and bounded in parallel. */
export const hashPassword = async (password: string): Promise<string> =>
  inTurn(() => hash(password, COST));

let decoy: Promise<string> | undefined;

/** Checks a password. Without a hash it does the same work, so that time does not tell who has an account. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return stored !== null && matches;
}
