import { describe, expect, it } from 'vitest';
import { opening } from './opening.ts';

describe('opening', () => {
  it('takes the first sentence apart from the rest', () => {
    expect(opening('It is down. Pages show 5.5 errors. Nobody knows why.')).toEqual({
      sentence: 'It is down.',
      rest: 'Pages show 5.5 errors. Nobody knows why.',
    });
    expect(opening('It is down.')).toEqual({ sentence: 'It is down.' });
  });
});
