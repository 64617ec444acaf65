import { describe, expect, it } from 'vitest';
import {
  exceptionWords,
  holdingWords,
  nextStage,
  pressureWords,
  stageStatus,
} from './standing-words.ts';

const ready = (low: 'none' | 'mvp' | 'scale' | 'stability', high = low) => ({
  low,
  high,
  exceptions: { low: [], high: [] },
  unanswered: 0,
  says: '',
});
const clearing = (
  stage: 'mvp' | 'breakdown' | 're-architecture',
  { open = 0, unanswered = 0, allowed = 1, met = 5, judged = true } = {},
) => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `DB-${index + 10}`);
  return {
    stage,
    total: met + open + unanswered,
    required: met + open + unanswered,
    judged,
    met,
    open: ids(open),
    accepted: [],
    unanswered: ids(unanswered),
    allowed,
    cleared: { low: false, high: false },
    exceptions: [],
    heldBy: ids(open),
    mustMend: 0,
    withoutHold: null,
    says: '',
  };
};

describe('holdingWords', () => {
  it('speaks of the first stage that is not cleared', () => {
    const stages = [
      clearing('mvp'),
      clearing('breakdown', { open: 13, unanswered: 6, allowed: 2 }),
    ];
    expect(nextStage({ ready: ready('mvp') })).toBe('breakdown');
    expect(holdingWords({ ready: ready('mvp'), stages })).toBe(
      'Breakdown is held by 13 practices and 6 unanswered; 2 of them may stay open.',
    );
  });

  it('keeps to what there is', () => {
    expect(holdingWords({ ready: ready('none'), stages: [clearing('mvp', { open: 1 })] })).toBe(
      'MVP is held by 1 practice.',
    );
    expect(
      holdingWords({ ready: ready('none'), stages: [clearing('mvp', { unanswered: 4 })] }),
    ).toBe('MVP is held by 4 unanswered practices; one of them may stay open.');
    expect(
      holdingWords({ ready: ready('none'), stages: [clearing('mvp', { judged: false })] }),
    ).toBe('MVP cannot be judged: too few of its practices apply.');
  });

  it('says nothing when every stage is cleared', () => {
    expect(holdingWords({ ready: ready('stability'), stages: [] })).toBeNull();
  });
});

describe('exceptionWords', () => {
  const carrying = (...low: string[]) => ({ low: 'scale' as const, exceptions: { low, high: [] } });

  it('names what a cleared stage carries', () => {
    expect(exceptionWords(carrying())).toBeNull();
    expect(exceptionWords(carrying('DB-09'))).toBe('Scale is cleared with one exception, DB-09.');
    expect(exceptionWords(carrying('DB-09', 'QU-01', 'ST-02', 'SE-01'))).toBe(
      'Scale is cleared with 4 exceptions, DB-09, QU-01, ST-02 and others.',
    );
  });
});

describe('pressureWords', () => {
  const figure = (name: string, value: number, made: boolean) => ({
    figure: name,
    title: name,
    unit: 'x',
    value,
    reaches: 'breakdown' as const,
    made,
  });

  it('names the figures that count', () => {
    expect(
      pressureWords({
        because: 'agreement',
        criteria: [
          figure('monthly_users', 900, true),
          figure('peak_requests_per_second', 130, true),
          figure('active_engineers', 9, false),
        ],
      }),
    ).toBe('900 users · 130 req/s');
    expect(
      pressureWords({ because: 'agreement', criteria: [figure('own_measure', 5, true)] }),
    ).toBe('5 x');
  });

  it('names what raised it instead', () => {
    expect(pressureWords({ because: 'symptoms', criteria: [] })).toBe('raised by symptoms');
    expect(pressureWords({ because: 'below_all', criteria: [] })).toBeUndefined();
  });
});

describe('stageStatus', () => {
  it('counts up to the stage that is due, and no further', () => {
    expect(
      stageStatus({
        stages: [
          clearing('mvp', { met: 6 }),
          clearing('breakdown', { met: 5, open: 13, unanswered: 6 }),
          clearing('re-architecture', { open: 3 }),
        ],
        dueStage: { stage: 'breakdown', because: 'pressure' },
      }),
    ).toEqual({
      mvp: { status: '6 of 6' },
      breakdown: { status: '5 of 24 · 6 unanswered' },
      're-architecture': { status: 'not yet' },
    });
  });
});
