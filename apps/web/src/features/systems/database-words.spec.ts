import type { DatabaseCheck } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { grantsOf, inOrder, reportSentence } from './database-words.ts';

const check = (given: Partial<DatabaseCheck>): DatabaseCheck => ({
  check: 'a',
  title: 'A',
  practice: 'DB-01',
  impact: 3,
  outcome: 'present',
  confidence: 'low',
  suggests: null,
  message: 'm',
  why: '',
  threshold: '',
  verify: '',
  grant: null,
  items: [],
  total: 0,
  ...given,
});

describe('a report in words', () => {
  it.each([
    [['present'], 'None of one check asks for anything.'],
    [['absent', 'present'], '1 check asks for mending; 1 more asks for nothing.'],
    [
      ['absent', 'absent', 'partial', 'present', 'not_visible'],
      '2 checks ask for mending, 1 for a look; 2 more ask for nothing.',
    ],
    [['partial', 'partial'], '2 checks ask for a look; 0 more ask for nothing.'],
  ] as const)('%j', (outcomes, words) => {
    expect(reportSentence(outcomes.map((outcome) => check({ outcome })))).toBe(words);
  });

  it('puts first what can do most harm', () => {
    const order = inOrder([
      check({ check: 'fine', impact: 5 }),
      check({ check: 'look', outcome: 'partial', impact: 5 }),
      check({ check: 'small', outcome: 'absent', impact: 1 }),
      check({ check: 'large', outcome: 'absent', impact: 5 }),
    ]);
    expect(order.map((one) => one.check)).toEqual(['large', 'small', 'look', 'fine']);
  });

  it('names each grant once', () => {
    expect(grantsOf([check({ grant: 'x' }), check({ grant: 'x' }), check({})])).toEqual(['x']);
  });
});
