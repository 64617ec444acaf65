import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ruleSources } from '../rules/bundled-rules.ts';
import { ownMatcher } from '../rules/matcher.ts';
import { expressionsOf } from '../rules/rule-probe.ts';
import { withDefaults } from '../rules/rule-schema.ts';

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

const hostileTexts = (expression: string, filled: (part: string) => string): string[] => {
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

/**
 * No expression of a rule that ships takes longer than that for one search in a hostile text. What grows with the
 * square of the text stays below, what grows faster does not.
 */
export function describeHostileTexts(limits: { length: number; milliseconds: number }): void {
  describe('regular expressions of the rules that ship', () => {
    const rules = ruleSources().map(({ path, source }) => [path, withDefaults(source)] as const);
    const filled = filledTo(limits.length);

    it.each(rules)('%s: none is caught in a hostile text', (_path, rule) => {
      for (const expression of new Set(expressionsOf(rule))) {
        const matcher = ownMatcher(expression);
        for (const text of hostileTexts(expression, filled)) {
          const search = () =>
            // Ends one that would not end by itself.
            runInNewContext(
              'matcher.test(text)',
              { matcher, text },
              { timeout: limits.milliseconds },
            );
          expect(search, `${expression} on ${JSON.stringify(text.slice(0, 60))}`).not.toThrow();
        }
      }
    });
  });
}
