import type { Path, ShortestClearing } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { pathDetail, pathSentence } from './path-words.ts';

const path = (over: Partial<Path>): Path => ({
  target: 'breakdown',
  items: [],
  days: { low: 0, high: 0 },
  unanswered: 0,
  notJudged: [],
  ...over,
});
const item = {
  practice: 'DB-01',
  stage: 'mvp',
  rank: 1,
  days: { low: 1, high: 2 },
  certain: true,
  unanswered: false,
  accepted: false,
  required: true,
  needs: [],
} as const;
const shortest: ShortestClearing = {
  target: 'breakdown',
  reachable: true,
  notJudged: [],
  items: ['DB-01'],
  leaves: ['ST-02', 'ST-03'],
  days: { low: 3, high: 5 },
  exact: true,
  bound: 3,
};

const said = (read: Parameters<typeof pathSentence>[0]): string => {
  const { before, point, after } = pathSentence(read);
  return before + point + after;
};

describe('path in words', () => {
  it('says what it takes, as a range while answers are missing', () => {
    const read = {
      target: 'breakdown' as const,
      path: path({ items: [{ ...item, needs: [] }], days: { low: 6.5, high: 12 }, unanswered: 1 }),
      shortest,
    };
    expect(said(read)).toBe('To be ready for sudden growth: 6.5–12 days of work, one practice.');
    expect(pathDetail(read)).toBe(
      'One of them is unanswered and may turn out to be met. The stages allow exceptions: with ST-02 and ST-03 left open it takes 3–5 days.',
    );
  });

  it('gives no tenths of many days, and names no more than a few', () => {
    const read = {
      target: 'breakdown' as const,
      path: path({ items: [{ ...item, needs: [] }], days: { low: 19.2, high: 43.3 } }),
      shortest: { ...shortest, leaves: ['A', 'B', 'C', 'D', 'E'], days: { low: 1, high: 1 } },
    };
    expect(said(read)).toContain('19–43 days');
    expect(pathDetail(read)).toContain('with A, B, C, D and 1 more left open it takes 1 day.');
  });

  it('says when nothing is left', () => {
    expect(said({ target: 'breakdown', path: path({}), shortest: null })).toBe(
      'Nothing stands between this system and sudden growth.',
    );
    expect(said({ target: null, path: null, shortest: null })).toBe(
      'Every stage is cleared. Nothing is left on the path.',
    );
  });

  it('does not promise a stage that cannot be judged', () => {
    expect(
      pathDetail({ target: 'scale', path: path({ notJudged: ['scale'] }), shortest: null }),
    ).toContain('Scale cannot be judged');
  });
});
