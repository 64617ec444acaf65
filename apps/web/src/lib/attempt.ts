/**
 * Sees work through that a press began. The callbacks of a mutation itself are not called when its button has
 * gone by then, such as with the row that it was in; these are. A failure that is shown elsewhere needs no words.
 */
export const attempt = <Result>(
  work: Promise<Result>,
  done: (result: Result) => void,
  failed: (error: unknown) => void = () => undefined,
): void => {
  work.then(done).catch(failed);
};
