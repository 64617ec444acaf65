import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.mjs';
import { tiers } from './selection.mjs';

describe('lanes', () => {
  it('give the browser tests the second, and those of the API behind them; all others stand in order', () => {
    expect(lanesOf(tiers)).toEqual([
      ['check', 'unit', 'db', 'slow'],
      ['e2e', 'api'],
    ]);
  });

  it('are one where nothing runs beside', () => {
    expect(lanesOf(['e2e'])).toEqual([['e2e']]);
    expect(lanesOf(['unit', 'db', 'api'])).toEqual([['unit', 'db', 'api']]);
    expect(lanesOf([])).toEqual([]);
  });
});
