import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptLines } from './excerpt-lines.ts';

describe('excerptLines', () => {
  it('numbers lines, marks those at fault and drops the shared indentation', () => {
    expect(excerptLines('  app.use(session({\n    secret,\n\n  }))\n', 41, [42])).toEqual([
      { number: 41, text: 'app.use(session({', marked: false },
      { number: 42, text: '  secret,', marked: true },
      { number: 43, text: '', marked: false },
      { number: 44, text: '}))', marked: false },
    ]);
  });

  it('reads every kind of line end', () => {
    expect(excerptLines('a\r\nb\rc', 1, []).map((line) => line.text)).toEqual(['a', 'b', 'c']);
  });

  it('bounds what it shows and never loses text from the lines that it shows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ ]{0,4}[a-z]{1,8}$/), { minLength: 1 }),
        (lines) => {
          const shown = excerptLines(lines.join('\n'), 1, []);
          expect(shown.length).toBe(Math.min(lines.length, 60));
          shown.forEach((line, index) => {
            expect(line.text.trim()).toBe(lines[index]?.trim());
          });
        },
      ),
    );
  });
});
