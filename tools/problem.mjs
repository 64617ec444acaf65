/**
 * A failure that a person can do something about: its message is whole sentences that say what is wrong
 * and what to do, and is shown without a stack.
 */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}

/**
 * What to show of any failure: the sentence of a Problem, the whole stack of anything unforeseen.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Problem) return error.message;
  if (isNodeError(error) && error.code === 'ENOSPC') return outOfSpace(error.path ?? 'this disk');
  if (isNodeError(error) && (error.code === 'EACCES' || error.code === 'EROFS') && error.path)
    return `${error.path} cannot be written (${error.code}). Give the user who starts Pitwall the right to write there, or check out Pitwall elsewhere.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException}
 */
export function isNodeError(error) {
  return error instanceof Error && 'code' in error;
}

/**
 * @param {string} where a path on the full disk
 * @returns {string}
 */
export function outOfSpace(where) {
  return `There is no disk space left at ${where}. Free some space there and start again.`;
}
