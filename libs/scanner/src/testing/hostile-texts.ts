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

const LINE = 60;

/** Texts of many short lines in which an expression that goes on over lines may be caught. */
export const pagesOf = (expression: string, length: number): string[] => {
  const filled = filledTo(length);
  const line = (part: string): string => `${filledTo(LINE)(part)}\n`;
  const pieces = piecesOf(expression).slice(0, 6);
  const [first = 'a'] = pieces;
  return [
    ...[
      '\n',
      '\n\t',
      '\r\n',
      line('{'),
      line('('),
      line('/*'),
      line('<!--'),
      line('"'),
      line(' a'),
    ],
    `${pieces.slice(0, 3).join(' ')}\n`,
    `${pieces.join('')}\n`,
    `${first}\n`,
  ]
    .map(filled)
    .concat(first + filled('\n'), `${first}(${filled('\n')}`);
};
