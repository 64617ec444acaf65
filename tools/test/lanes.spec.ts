import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.mjs';
import { tiers } from './selection.mjs';

describe('lanes', () => {
  it('give the browser tests one of their own, beside all others in order', () => {
    expect(lanesOf(tiers)).toEqual([['check', 'unit', 'db', 'api', 'slow'], ['e2e']]);
  });

  it('are one where nothing runs beside', () => {
    expect(lanesOf(['e2e'])).toEqual([['e2e']]);
    expect(lanesOf(['unit', 'db'])).toEqual([['unit', 'db']]);
    expect(lanesOf([])).toEqual([]);
  });
});
