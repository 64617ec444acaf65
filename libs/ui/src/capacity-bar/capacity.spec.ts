import { describe, expect, it } from 'vitest';
import { capacityWords } from './capacity.ts';

describe('capacityWords', () => {
  it.each([
    [{ capacity: 12, planned: 9 }, '9\u00a0d planned of 12\u00a0d, 3\u00a0d free'],
    [
      { capacity: 12, planned: 9, done: 4 },
      '9\u00a0d planned of 12\u00a0d, 4\u00a0d done, 3\u00a0d free',
    ],
    [{ capacity: 12, planned: 14 }, '14\u00a0d planned of 12\u00a0d, 2\u00a0d over'],
    [{ capacity: 0, planned: 0 }, '0\u00a0d planned of 0\u00a0d, 0\u00a0d free'],
  ])('says %j', (capacity, words) => {
    expect(capacityWords(capacity)).toBe(words);
  });
});
