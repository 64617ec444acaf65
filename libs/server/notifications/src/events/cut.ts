/** A text of at most so many UTF-16 units, its end shown to be missing; no character is cut in two. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
