const filledTo =
  (length: number) =>
  (part: string): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Words and marks that an expression spells out: repeated, they are what it nearly matches again and again. */
const piecesOf = (expression: string): string[] => {
  const plain = expression
    .replace(/\\[bsSwWdDnt]|\(\?[:=!<]*|[?*+^$]|\{\d+(?:,\d*)?\}/g, ' ')
    .replace(/\\(.)/g, '$1');
  return [...new Set(plain.split(/[\s|()[\]]+/).filter((piece) => piece.length > 0))];
};

/** Texts of a length in which an expression may be caught. */
export const hostileTexts = (expression: string, length: number): string[] => {
  const filled = filledTo(length);
  const pieces = piecesOf(expression);
  const [first = 'a', ...rest] = pieces;
  return [
    ...[
      'a',
      ' ',
      '\n',
      '\t ',
      'a ',
      'a.',
      'a, ',
      '(',
      '{',
      '"',
      "'",
      '[(',
      '\n    x = 1',
      'a=',
      '/a',
    ].map(filled),
    ...pieces.slice(0, 12).map((piece) => filled(`${piece} `)),
    ...pieces.slice(0, 12).map((piece) => filled(piece)),
    filled(pieces.join('')),
    filled(`${pieces.join(' ')}\n`),
    first + filled(' '),
    first + filled('a'),
    first + filled('\n'),
    `${first}(${filled('a, ')}`,
    `${first}("${filled('a ')}`,
    `${first} ${rest[0] ?? ''}${filled(' \n')}`,
  ];
};
