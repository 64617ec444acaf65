import { describe, expect, it } from 'vitest';
import { effectWords } from './effect-words.ts';

describe('effectWords', () => {
  it('says what is done and leaves out what is not', () => {
    expect(effectWords({ added: ['X-A-01', 'X-A-02'], changed: ['RL-03'], hidden: [] })).toBe(
      'Adds 2 practices, changes 1 practice.',
    );
    expect(effectWords({ added: [], changed: [], hidden: ['RL-03'] })).toBe('Hides 1 practice.');
    expect(effectWords({ added: [], changed: [], hidden: [] })).toBe(
      'Changes nothing of the catalogue.',
    );
  });
});
