import type { Suppression } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../testing/sample-report.ts';
import { obeySuppressions } from './obey-suppressions.ts';

const suppression = (given: Partial<Suppression> = {}): Suppression => ({
  probe: 'session-store-in-process',
  reason: 'elsewhere',
  because: 'The proxy keeps them.',
  path: null,
  line: null,
  ...given,
});

describe('obeySuppressions', () => {
  it('has a probe that is suppressed as a whole accuse nobody', () => {
    for (const outcome of ['absent', 'partial'] as const)
      expect(obeySuppressions([sampleFinding({ outcome })], [suppression()])).toEqual([
        sampleFinding({
          outcome: 'not_visible',
          suggests: null,
          message: 'Suppressed (elsewhere): The proxy keeps them.',
          locations: [],
          total: 0,
        }),
      ]);
  });

  it('changes nothing else', () => {
    const present = sampleFinding({ outcome: 'present', suggests: 'in_place' });
    const absent = sampleFinding();
    expect(obeySuppressions([present], [suppression()])).toEqual([present]);
    expect(obeySuppressions([absent], [suppression({ path: 'a.ts', line: 3 })])).toEqual([absent]);
    expect(obeySuppressions([absent], [suppression({ probe: 'tracing' })])).toEqual([absent]);
    expect(obeySuppressions([absent], [])).toEqual([absent]);
  });
});
