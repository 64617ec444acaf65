import { describe, expect, it } from 'vitest';
import { isFresh } from './is-fresh.ts';

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
