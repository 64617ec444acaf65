import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ruleSources } from './bundled-rules.ts';
import { ownMatcher } from './matcher.ts';
import { expressionsOf } from './rule-probe.ts';
import { withDefaults } from './rule-schema.ts';

const LENGTH = 8_000;
/** Of one search in one text. What grows with the square of the text stays below, what grows faster does not. */
const MILLISECONDS = 1_500;

const filled = (part: string): string =>
  part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

/** Words and marks that an expression spells out: repeated, they are what it nearly matches again and again. */
const piecesOf = (expression: string): string[] => {
  const plain = expression
    .replace(/\\[bsSwWdDnt]|\(\?[:=!<]*|[?*+^$]|\{\d+(?:,\d*)?\}/g, ' ')
    .replace(/\\(.)/g, '$1');
  return [...new Set(plain.split(/[\s|()[\]]+/).filter((piece) => piece.length > 0))];
};

const hostileTexts = (expression: string): string[] => {
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

describe('regular expressions of the rules that ship', () => {
  const rules = ruleSources().map(({ path, source }) => [path, withDefaults(source)] as const);

  it.each(rules)('%s: none is caught in a hostile text', (_path, rule) => {
    for (const expression of new Set(expressionsOf(rule))) {
      const matcher = ownMatcher(expression);
      for (const text of hostileTexts(expression)) {
        const search = () =>
          // Ends one that would not end by itself.
          runInNewContext('matcher.test(text)', { matcher, text }, { timeout: MILLISECONDS });
        expect(search, `${expression} on ${JSON.stringify(text.slice(0, 60))}`).not.toThrow();
      }
    }
  });
});
