/** A first word that is written as it is wherever it stands: an address, a file, code, "pgBouncer", "k6". */
const WRITTEN_SO = /^\S*(?:[A-Z\d_/\\@`]|[.:]\S)/;

/** Words as a sentence or a label begins: "partial" as "Partial". */
export const sentenceCase = (words: string): string =>
  WRITTEN_SO.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
