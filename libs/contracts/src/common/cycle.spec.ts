import { describe, expect, it } from 'vitest';
import { findCycle } from './cycle.ts';

describe('findCycle', () => {
  it('names a cycle in order and ignores what is not in the list', () => {
    const items = [
      { id: 'a', needs: ['b', 'elsewhere'] },
      { id: 'b', needs: ['c'] },
      { id: 'c', needs: ['b'] },
    ];
    expect(findCycle(items)).toEqual(['b', 'c']);
    expect(findCycle(items.slice(0, 2))).toBeNull();
    expect(findCycle([{ id: 'a', needs: ['a'] }])).toEqual(['a']);
  });

  it('bears a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => ({ id: `${i}`, needs: [`${i + 1}`] }));
    expect(findCycle(chain)).toBeNull();
  });
});
