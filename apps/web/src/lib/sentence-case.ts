/** Words as a sentence or a label begins: "partial" as "Partial". */
export const sentenceCase = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
