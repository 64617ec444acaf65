import { describe, expect, it } from 'vitest';
import { reasonNow } from './reason-now.ts';

describe('the reason in an issue', () => {
  it.each([
    ['First because it costs 1 day.', 'Why now: it costs 1 day.'],
    ['Number 11 because DB-05 needs it.', 'Why now: DB-05 needs it.'],
    ['Added by hand.', 'Added by hand.'],
  ])('%s', (sentence, said) => {
    expect(reasonNow(sentence)).toBe(said);
  });
});
