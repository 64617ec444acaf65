import { describe, expect, it } from 'vitest';
import { pointIn } from './point-in.ts';

describe('the point of a standing', () => {
  const sentence =
    'The load is at re-architecture; the system is ready for first users. Two stages behind.';

  it('is what lists mark too: by how much it is behind', () => {
    expect(pointIn(sentence, { low: 2 })).toEqual([
      'The load is at re-architecture; the system is ready for first users. ',
      'Two stages behind.',
    ]);
  });

  it('is none when it may be on time, the load is not known, or nothing comes last', () => {
    expect(pointIn(sentence, { low: 0 })).toEqual([sentence, '']);
    expect(pointIn(sentence, null)).toEqual([sentence, '']);
    expect(pointIn('Otherwise.', { low: 2 })).toEqual(['Otherwise.', '']);
  });
});
