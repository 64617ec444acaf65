import { describe, expect, it } from 'vitest';
import { linkedWeights, readLinkedWeights } from './linked-weights.ts';

describe('weights in an address', () => {
  it.each([
    { gate: { required: 1, recommended: 0.3 }, daysPower: 0 },
    { urgency: { perStage: 0.5, most: 2 }, boost: { perTie: 1.5, most: 3 } },
    { findOutDays: 0.25, leastDays: 1 },
  ])('come back as they were: %o', (weights) => {
    expect(readLinkedWeights(linkedWeights(weights))).toEqual(weights);
  });

  it.each([undefined, '', 'x', 'gate.required:1', 'daysPower:', 'daysPower:-1', 'daysPower:1e9'])(
    'are none where nothing is understood: %s',
    (text) => {
      expect(readLinkedWeights(text)).toBeUndefined();
    },
  );
});
