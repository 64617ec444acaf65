import { describe, expect, it } from 'vitest';
import { replaceComments } from './replace-comments.ts';

const BOTH = {
  close: '*/',
  whole: /\/\*[\s\S]*?\*\/|^[ \t]*\/\/[^\n]*/gm,
  others: /^[ \t]*\/\/[^\n]*/gm,
};

describe('comments of a text', () => {
  it.each([
    ['a /* b */ c /* d\n */ e', 'a # c # e'],
    ['// a\nb /* c */ d\n// e', '#\nb # d\n#'],
    ["/* a */ ['src/*.b'] // c\n// d", "# ['src/*.b'] // c\n#"],
    ["['src/*.b']\n// d", "['src/*.b']\n#"],
    ['', ''],
  ])('are replaced, and what is none stays: %j', (text, replaced) => {
    expect(replaceComments(text, BOTH, () => '#')).toBe(replaced);
  });

  it('of one kind alone stay where they do not end', () => {
    const xml = { close: '-->', whole: /<!--[\s\S]*?-->/g };
    expect(replaceComments('<a/><!-- b --><c/><!-- d', xml, () => '')).toBe('<a/><c/><!-- d');
    expect(replaceComments('<!-- d', xml, () => '')).toBe('<!-- d');
  });
});
