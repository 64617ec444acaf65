/** What a text begins with, as the page's sentence, and what follows from it. */
export const opening = (text: string): { sentence: string; rest?: string } => {
  const end = text.indexOf('. ') + 1;
  return end === 0
    ? { sentence: text }
    : { sentence: text.slice(0, end), rest: text.slice(end + 1) };
};
