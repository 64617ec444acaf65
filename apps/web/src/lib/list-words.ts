/** "A, B and C"; empty for none. */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** "A, B and 2 more": so many of them by their name. */
export const namedWords = (words: readonly string[], most: number): string => {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(', ')} and ${rest} more` : listWords(words);
};
