import { describe, expect, it } from 'vitest';
import { entityTagOf, isFresh } from './entity-tag.ts';

describe('entityTagOf', () => {
  it('tells contents apart, and is fresh against itself, weak or strong', () => {
    const tag = entityTagOf('abc');
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(entityTagOf('abd')).not.toBe(tag);
    expect(isFresh(`W/${tag}`, tag)).toBe(true);
    expect(isFresh(tag, `W/${tag}`)).toBe(true);
  });
});

describe('isFresh', () => {
  it.each([
    ['the same tag', '"abc"', true],
    ['the same tag, weak', 'W/"abc"', true],
    ['one of several', '"old", W/"abc" , "other"', true],
    ['anything', ' * ', true],
    ['another tag', '"abcd"', false],
    ['a tag without quotes', 'abc', false],
    ['nothing', undefined, false],
    ['an empty header', '', false],
  ])('%s', (_, header, fresh) => {
    expect(isFresh(header, '"abc"')).toBe(fresh);
  });
});
