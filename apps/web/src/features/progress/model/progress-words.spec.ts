import type { Progress } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { paceWords, progressSentence } from './progress-words.ts';

const progress = (changes: Partial<Progress> = {}): Progress => ({
  target: 'breakdown',
  left: { low: 4, high: 6 },
  doneDays: 3,
  done: [],
  burnUp: { points: [], finish: null },
  sprints: [],
  leastSprints: 3,
  ...changes,
});

describe('progressSentence', () => {
  it('says what a forecast needs while there is none', () => {
    expect(progressSentence(progress())).toEqual({
      before: expect.stringContaining(' days left to breakdown; '),
      point: 'no date yet',
      after: ': a forecast needs 3 finished sprints, and there are 0.',
    });
  });

  it('gives a range of dates from the team’s pace', () => {
    const finish = {
      pace: { low: 1, likely: 2, high: 3 },
      sprints: { earliest: 2, likely: 3, latest: 6 },
      earliest: '2026-12-10',
      likely: '2026-12-24',
      latest: '2027-02-04',
    };
    const found = progress({ burnUp: { points: [], finish } });
    expect(progressSentence(found).point).toMatch(/^between .* and .*$/);
    expect(paceWords(found)).toBe('1–3');
    const open = progress({ burnUp: { points: [], finish: { ...finish, latest: null } } });
    expect(progressSentence(open).point).toMatch(/^from /);
  });

  it('says when nothing is left', () => {
    expect(progressSentence(progress({ left: { low: 0, high: 0 } })).before).toBe(
      'Nothing is left of the path.',
    );
  });
});
