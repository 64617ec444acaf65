const LONGEST = 300;

// In this order at each place: comments, strings of each kind, quoted names, parameters, names, numbers.
const TOKENS =
  /\/\*[^]*?(?:\*\/|$)|--[^\n]*|\$([A-Za-z_]\w*)?\$[^]*?(?:\$\1\$|$)|[Ee]'(?:[^'\\]|''|\\[^])*(?:'|$)|(?:[BbXxNn]|[Uu]&)?'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\$\d+|[\p{L}_][\p{L}\p{N}_$]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;
const NESTED_COMMENT = /\/\*(?:(?!\*\/)[^])*\/\*/;

/**
 * A statement without comments and without any literal: pg_stat_statements replaces most of them already,
 * and what it left could be a customer's data. Bounded, on one line.
 */
export const statementText = (text: string): string => {
  const bounded = text.slice(0, 20_000);
  if (NESTED_COMMENT.test(bounded)) return '(not shown: it has comments within comments)';
  return bounded
    .replaceAll(TOKENS, (token) => {
      if (token.startsWith('/*') || token.startsWith('--')) return ' ';
      if (/^\d/.test(token) || token.endsWith("'") || /^(?:[Ee]|[BbXxNn]|[Uu]&)?'/.test(token))
        return '?';
      return token.startsWith('$') && !/^\$\d+$/.test(token) ? '?' : token;
    })
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
};
