import {
  ANSWER_STATES,
  type AnswerState,
  confidenceSchema,
  type Level,
  LEVEL_VALUES,
  LEVELS,
  MET_VALUE,
} from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradicts } from './contradicts.ts';

const sure = (level: Level | null) => ({ level, confidence: 'high' as const });
const isMet = (level: Level): boolean => LEVEL_VALUES[level] >= MET_VALUE;

describe('contradicts', () => {
  it.each<[AnswerState, Level, boolean]>([
    ['in_place', 'absent', true],
    ['in_place', 'started', true],
    ['in_place', 'partial', true],
    ['proven', 'absent', true],
    ['absent', 'in_place', true],
    ['absent', 'proven', true],
    ['absent', 'partial', false],
    ['absent', 'absent', false],
    ['started', 'in_place', false],
    ['partial', 'absent', false],
    ['in_place', 'proven', false],
    ['proven', 'in_place', false],
    ['not_assessed', 'absent', false],
    ['unknown', 'in_place', false],
    ['not_applicable', 'absent', false],
  ])('claimed %s, surely %s: %s', (state, level, expected) => {
    expect(contradicts(state, sure(level))).toBe(expected);
  });

  it('takes an accepted risk by its real level', () => {
    expect(contradicts('accepted_risk', sure('in_place'), 'absent')).toBe(true);
    expect(contradicts('accepted_risk', sure('absent'), 'absent')).toBe(false);
    expect(contradicts('accepted_risk', sure('in_place'), null)).toBe(false);
  });

  it('never contradicts without a scan, without a level, or below high confidence', () => {
    const states = fc.constantFrom(...ANSWER_STATES);
    const level = fc.constantFrom(...LEVELS);
    fc.assert(
      fc.property(states, level, level, (state, risk, suggested) => {
        expect(contradicts(state, null, risk)).toBe(false);
        expect(contradicts(state, sure(null), risk)).toBe(false);
        for (const confidence of confidenceSchema.options.filter((one) => one !== 'high'))
          expect(contradicts(state, { level: suggested, confidence }, risk)).toBe(false);
      }),
    );
  });

  it('contradicts only across the line between met and not met, and is the same both ways at its ends', () => {
    const level = fc.constantFrom(...LEVELS);
    fc.assert(
      fc.property(level, level, (claimed, suggested) => {
        if (contradicts(claimed, sure(suggested)))
          expect(isMet(claimed)).not.toBe(isMet(suggested));
        const ends = [claimed, suggested].every((one) => one === 'absent' || isMet(one));
        if (ends)
          expect(contradicts(claimed, sure(suggested))).toBe(contradicts(suggested, sure(claimed)));
      }),
    );
  });
});
