import { describe, expect, it } from 'vitest';
import { placeOfTypedId } from './typed-catalogue-id.ts';

describe('an id typed below the catalogue', () => {
  it('leads to the practice or the symptom that is meant', () => {
    expect(placeOfTypedId('rl-03')).toBe('/catalogue/RL-03');
    expect(placeOfTypedId('x-acme-01')).toBe('/catalogue/X-ACME-01');
    expect(placeOfTypedId('deadlock-detected')).toBe('/catalogue/symptoms/deadlock-detected');
  });

  it('stays where it is a practice already, or nothing that could be one', () => {
    for (const typed of ['RL-03', 'X-ACME-01', 'DB-99', '', 'A b', '../x', 'x%2fy', '-'])
      expect(placeOfTypedId(typed), typed).toBeNull();
  });
});
