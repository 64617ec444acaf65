import { replaceComments } from '../replace-comments.ts';

const COMMENTS = {
  close: '*/',
  whole: /\/\*[\s\S]*?\*\/|^[ \t]*\/\/[^\n]*/gm,
  others: /^[ \t]*\/\/[^\n]*/gm,
};
let last = { text: '', code: '' };

/**
 * A JavaScript text without its block comments and the lines that are comments, blanked so that places stay. A
 * text with a string that holds the beginning of a comment keeps all of them: what is code is never lost.
 */
export const withoutPlainComments = (text: string): string => {
  if (last.text === text) return last.code;
  const code = /['"`][^'"`\n]*\/\*/.test(text)
    ? text
    : replaceComments(text, COMMENTS, (comment) =>
        comment.replace(/[^\n]+/g, (line) => ' '.repeat(line.length)),
      );
  // Many detectors ask of one file after the other.
  last = { text, code };
  return code;
};
