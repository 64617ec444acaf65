import { describe, expect, it } from 'vitest';
import { reachOf } from './reach.ts';

const thresholds = { breakdown: 10, 're-architecture': 100, scale: 1_000, stability: 5_000 };

describe('reachOf', () => {
  it.each([
    [0, 'mvp'],
    [9.99, 'mvp'],
    [10, 'breakdown'],
    [999, 're-architecture'],
    [1_000, 'scale'],
    [80_000, 'stability'],
  ])('%d reaches %s', (value, stage) => {
    expect(reachOf(value, { thresholds })).toBe(stage);
  });
});
