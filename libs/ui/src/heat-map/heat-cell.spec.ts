import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatStrength, sayCell, showCell } from './heat-cell.ts';

describe('heatStrength', () => {
  it('keeps the ends for none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (of, some) => {
        const met = Math.min(some, of);
        const strength = heatStrength(met, of);
        expect(strength === 0).toBe(met === 0);
        expect(strength === 4).toBe(met === of);
      }),
    );
  });

  it('never falls when more is met', () => {
    for (let met = 1; met <= 24; met += 1) {
      expect(heatStrength(met, 24)).toBeGreaterThanOrEqual(heatStrength(met - 1, 24));
    }
    expect(new Set([0, 6, 12, 18, 24].map((met) => heatStrength(met, 24))).size).toBe(5);
  });

  it('shows a field without practices as bare', () => {
    expect(heatStrength(0, 0)).toBe(0);
  });
});

describe('showCell', () => {
  it('shows counts, a question, or nothing', () => {
    expect(showCell({ kind: 'met', met: 3, of: 6 })).toBe('3/6');
    expect(showCell({ kind: 'unknown', of: 6 })).toBe('?');
    expect(showCell({ kind: 'not_yet' })).toBe('');
  });
});

describe('sayCell', () => {
  it('says every kind', () => {
    expect(sayCell({ kind: 'met', met: 3, of: 6, unanswered: 2 })).toBe('3 of 6 met, 2 unanswered');
    expect(sayCell({ kind: 'met', met: 3, of: 6 })).toBe('3 of 6 met');
    expect(sayCell({ kind: 'unknown', of: 4 })).toBe('4 unanswered');
    expect(sayCell({ kind: 'not_yet' })).toBe('not yet due');
    expect(sayCell({ kind: 'none' })).toBe('nothing here');
  });
});
