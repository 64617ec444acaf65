import { describe, expect, it } from 'vitest';
import { campaignCell, progressOf } from './campaign-cells.ts';

const standing = (
  of: 'met' | 'open' | 'unanswered' | 'not_applicable',
  reads: 'absent' | 'partial' | 'in_place' | 'proven' | null = null,
  low = 0,
) => ({ standing: of, reads, value: { low, high: low } });

describe('a cell of a campaign', () => {
  it('is done at the goal, which may ask for proof', () => {
    expect(campaignCell(standing('met', 'in_place', 0.75), 'in_place')).toBe('done');
    expect(campaignCell(standing('met', 'in_place', 0.75), 'proven')).toBe('partial');
    expect(campaignCell(standing('met', 'proven', 1), 'proven')).toBe('done');
  });

  it('tells the way there, the unanswered, and what is not asked', () => {
    expect(campaignCell(standing('open', 'partial', 0.5), 'in_place')).toBe('partial');
    expect(campaignCell(standing('open', 'absent', 0), 'in_place')).toBe('open');
    expect(campaignCell(standing('unanswered'), 'in_place')).toBe('unanswered');
    expect(campaignCell(standing('not_applicable'), 'in_place')).toBe('none');
    expect(campaignCell(undefined, 'in_place')).toBe('none');
  });

  it('counts towards the whole unless it is not asked', () => {
    expect(progressOf(['done', 'none', 'open', 'done', 'unanswered', 'partial'])).toEqual({
      done: 2,
      total: 5,
    });
  });
});
