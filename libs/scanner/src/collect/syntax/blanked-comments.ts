let last = { text: '', code: '' };

/**
 * A JavaScript text without its block comments and the lines that are comments, blanked so that places stay. A
 * text with a string that holds the beginning of a comment keeps all of them: what is code is never lost.
 */
export const withoutPlainComments = (text: string): string => {
  if (last.text === text) return last.code;
  const code = /['"`][^'"`\n]*\/\*/.test(text)
    ? text
    : text.replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/[^\n]*/gm, (comment) =>
        comment.replace(/[^\n]+/g, (line) => ' '.repeat(line.length)),
      );
  // Many detectors ask of one file after the other.
  last = { text, code };
  return code;
};
