import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { pagesOf } from './testing/hostile-texts.ts';
import { writtenExpressions } from './testing/written-expressions.ts';

/** A tenth of the longest file that is read. What grows with the square of the text takes many seconds for it. */
const LENGTH = 100_000;
/** What grows with the text takes a hundredth of it. */
const MILLISECONDS = 2_500;
/** Whose code reads what strangers have written, each with how many expressions stand in it at least. */
const FOLDERS = [
  ['scanner', 500],
  ['trackers', 50],
  ['imports', 3],
  ['doctor', 10],
] as const;

describe.each(FOLDERS)('regular expressions in the code of %s', (name, least) => {
  const expressions = writtenExpressions(join(import.meta.dirname, '../..', name, 'src'));
  const different = [
    ...new Map(expressions.map((one) => [`/${one.source}/${one.flags}`, one])).values(),
  ];

  it('are all looked at', () => {
    expect(expressions.length).toBeGreaterThan(least);
  });

  it('are caught by no page of blanks, of brackets that stay open, or of their own words', () => {
    const caught = different.flatMap(({ place, source, flags }) => {
      const expression = new RegExp(source, flags);
      const script = flags.includes('g') ? "text.replace(expression, '')" : 'expression.test(text)';
      const slow = pagesOf(source, LENGTH).find((text) => {
        expression.lastIndex = 0;
        try {
          // Ends one that would not end by itself.
          runInNewContext(script, { expression, text }, { timeout: MILLISECONDS });
          return false;
        } catch {
          return true;
        }
      });
      return slow === undefined
        ? []
        : [`${place} /${source}/${flags} on ${JSON.stringify(slow.slice(0, 60))}`];
    });
    expect(caught).toEqual([]);
  }, 600_000);
});
