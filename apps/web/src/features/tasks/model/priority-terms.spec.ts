import type { PriorityTerms } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { readPriority } from './priority-terms.ts';

const terms: PriorityTerms = {
  impact: 5,
  gate: { gate: 'required', factor: 1 },
  urgency: { stagesPast: 2, measuredBy: 'pressure', factor: 2 },
  boost: {
    symptoms: [{ symptom: 'too-many-connections', title: 'Too many connections' }],
    incidents: ['0199f2a4'],
    breaks: [],
    factor: 2,
  },
  effort: { mean: 4, remaining: 0.5, cost: 1.414 },
  due: [],
  unlocks: [],
  neededFor: null,
};

describe('priority terms', () => {
  it('explain each factor in words', () => {
    const reading = readPriority(terms, 14.142, 'mvp');
    expect(reading.terms.map(({ label, factor }) => `${label} ${factor}`)).toEqual([
      'Impact 5',
      'Gate 1',
      'Urgency 2',
      'Boost 2',
    ]);
    expect(reading.terms.map(({ says }) => says)).toEqual([
      '5 of 5: how much goes wrong without it.',
      'Required to clear MVP.',
      'The load is 2 stages past MVP.',
      'It treats what hurts now, “Too many connections”; one incident traces to it.',
    ]);
    expect(reading.cost).toMatchObject({ factor: '1.41' });
    expect(reading.cost.says).toContain(
      '4\u00a0d for the whole, (low + 4 × likely + high) ÷ 6, of which 50% is left',
    );
    expect(reading.cost.says).toContain('The square root counts');
    expect(reading.priority).toBe('14.14');
  });

  it('say what does not count', () => {
    const calm = readPriority(
      {
        ...terms,
        gate: { gate: 'recommended', factor: 0.5 },
        urgency: { stagesPast: 0, measuredBy: 'declared', factor: 1 },
        boost: { symptoms: [], incidents: [], breaks: [], factor: 1 },
        effort: { mean: 1, remaining: 1, cost: 1 },
      },
      2.5,
      're-architecture',
    );
    expect(calm.terms.map(({ says }) => says)).toEqual([
      '5 of 5: how much goes wrong without it.',
      'Recommended, not required, for re-architecture.',
      'The declared stage is not past re-architecture.',
      'No symptom, incident or expected break is tied to it.',
    ]);
    expect(calm.cost.says).not.toContain('is left');
    // The square root of less than a day would be less than one, and one is what stands there.
    expect(calm.cost.says).toContain('A day or less counts as one');
  });
});
