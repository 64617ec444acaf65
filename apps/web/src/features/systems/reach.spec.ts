import { describe, expect, it } from 'vitest';
import { reachOf, thresholdWords } from './reach.ts';

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

describe('thresholdWords', () => {
  it('names each stage with the value from which it is asked for', () => {
    const availability = {
      unit: '%',
      thresholds: { breakdown: 99.5, 're-architecture': 99.9, scale: 99.95, stability: 99.99 },
    };
    expect(thresholdWords(availability)).toBe(
      'From 99.5 % it asks for breakdown, from 99.9 % for re-architecture, from 99.95 % for scale, from 99.99 % for stability.',
    );
  });
});
