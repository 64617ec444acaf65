export interface ExcerptLine {
  number: number;
  text: string;
  marked: boolean;
}

/** An excerpt shows at most this many lines: more is read where the code lives. */
const MOST = 60;

/** Lines with their numbers, without the indentation that all of them share. */
export const excerptLines = (
  code: string,
  startLine: number,
  marked: readonly number[],
): ExcerptLine[] => {
  const texts = code.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').slice(0, MOST);
  const indents = texts
    .filter((text) => text.trim() !== '')
    .map((text) => (/^[ \t]*/.exec(text)?.[0] ?? '').length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return texts.map((text, index) => ({
    number: startLine + index,
    text: text.slice(shared).replaceAll('\t', '  '),
    marked: marked.includes(startLine + index),
  }));
};
