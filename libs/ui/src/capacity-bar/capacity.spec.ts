import { describe, expect, it } from 'vitest';
import { capacityWords } from './capacity.ts';

describe('capacityWords', () => {
  it.each([
    [{ capacity: 12, planned: 9 }, '9 d planned of 12 d, 3 d free'],
    [{ capacity: 12, planned: 9, done: 4 }, '9 d planned of 12 d, 4 d done, 3 d free'],
    [{ capacity: 12, planned: 14 }, '14 d planned of 12 d, 2 d over'],
    [{ capacity: 0, planned: 0 }, '0 d planned of 0 d, 0 d free'],
  ])('says %j', (capacity, words) => {
    expect(capacityWords(capacity)).toBe(words);
  });
});
