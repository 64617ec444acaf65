import { ProblemException } from '@pitwall/server-kernel';

/** Clocks differ a little; a moment further ahead than this is a mistake. */
const CLOCK_SKEW_MILLISECONDS = 300_000;

/** A moment that a person gave for something that has happened; now, where it is left out. */
export function pastMoment(given: string | undefined, path: string): Date {
  if (given === undefined) return new Date();
  const moment = new Date(given);
  if (moment.getTime() <= Date.now() + CLOCK_SKEW_MILLISECONDS) return moment;
  throw invalid(path, 'this moment is still to come');
}

/** One field that cannot be what it is; `message` says why. */
export const invalid = (path: string, message: string): ProblemException =>
  new ProblemException('request.invalid', 'Some fields are not as they should be; see errors.', {
    errors: [{ path, message }],
  });
