import { describe, expect, it } from 'vitest';
import { moveTo, neighborOf } from './board-moves.ts';

const mend = (state: 'todo' | 'doing' | 'done_unverified' | 'done') =>
  ({ state, kind: 'mend' }) as const;
const own = (state: 'todo' | 'doing' | 'done') => ({ state, kind: 'custom' }) as const;

describe('moving a card', () => {
  it('to where it stands asks for nothing', () => {
    for (const state of ['todo', 'doing', 'done_unverified', 'done'] as const)
      expect(moveTo(mend(state), state)).toBeNull();
    expect(moveTo(own('done'), 'done_unverified')).toBeNull();
  });

  it('of a practice to “done” is a claim, and stands as one', () => {
    expect(moveTo(mend('doing'), 'done')).toMatchObject({
      ask: 'done_unverified',
      shown: 'done_unverified',
      says: expect.stringMatching(/verifies/),
    });
  });

  it('of one’s own to “done” is done', () => {
    expect(moveTo(own('doing'), 'done')).toMatchObject({ ask: 'done_unverified', shown: 'done' });
    expect(moveTo(own('done'), 'todo')).toMatchObject({ ask: 'todo', shown: 'todo' });
  });

  it('of a done practice is asked for, and left to the server to refuse', () => {
    expect(moveTo(mend('done'), 'doing')).toMatchObject({ ask: 'doing', shown: 'doing' });
  });

  it('by keyboard goes column by column, past the claim for own tasks, and ends', () => {
    expect(neighborOf(mend('doing'), 1)).toBe('done_unverified');
    expect(neighborOf(own('doing'), 1)).toBe('done');
    expect(neighborOf(own('done'), -1)).toBe('doing');
    expect(neighborOf(mend('todo'), -1)).toBeNull();
    expect(neighborOf(mend('done'), 1)).toBeNull();
  });
});
