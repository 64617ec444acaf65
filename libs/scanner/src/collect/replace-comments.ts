/** Comments of a text: `whole` finds those that end with `close`, and others; `others` finds the others alone. */
export interface Comments {
  close: string;
  whole: RegExp;
  others?: RegExp;
}

/**
 * A text with its comments replaced, in a time that grows with its length alone. Behind the last `close` none is looked
 * for that would have to end: each opening there would be followed to the end of the text, in vain.
 */
export const replaceComments = (
  text: string,
  { close, whole, others }: Comments,
  by: (comment: string) => string,
): string => {
  const end = text.lastIndexOf(close) + close.length;
  if (end < close.length) return others ? text.replace(others, by) : text;
  const behind = text.slice(end);
  return text.slice(0, end).replace(whole, by) + (others ? behind.replace(others, by) : behind);
};
