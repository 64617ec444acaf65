import { describe, expect, it } from 'vitest';
import { comparisonWords, sinceWords } from './comparison-words.ts';

describe('sinceWords', () => {
  it('says also that nothing moved', () => {
    expect(sinceWords({ regressed: 0, resolved: 0, newlyDue: 0 })).toEqual({
      worse: null,
      rest: 'No gap opened or closed',
    });
    expect(sinceWords({ regressed: 0, resolved: 2, newlyDue: 0 }).rest).toBe('2 gaps closed');
  });
});

describe('comparisonWords', () => {
  it('sets apart what got worse', () => {
    expect(comparisonWords({ regressed: 2, resolved: 1, newlyDue: 3 })).toEqual({
      worse: '2 practices regressed',
      rest: '1 gap closed and 3 practices became due',
    });
  });

  it('is silent about what did not happen', () => {
    expect(comparisonWords({ regressed: 0, resolved: 0, newlyDue: 0 })).toEqual({
      worse: null,
      rest: '',
    });
    expect(comparisonWords({ regressed: 1, resolved: 0, newlyDue: 0 })).toEqual({
      worse: '1 practice regressed',
      rest: '',
    });
  });
});
