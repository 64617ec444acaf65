import { describe, expect, it } from 'vitest';
import { chainOf, neighbour } from './chain.ts';

const TASKS = [
  { id: 'a', needs: ['c'] },
  { id: 'b', needs: ['a'] },
  { id: 'c', needs: ['a'] },
  { id: 'd', needs: [] },
];

describe('tasks that need each other', () => {
  it('are known however far, also in a circle', () => {
    const { before, after } = chainOf(TASKS, 'b');
    expect([...before].sort()).toEqual(['a', 'c']);
    expect([...after]).toEqual([]);
  });

  it.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'd', undefined],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', undefined],
    ['ArrowLeft', 'b', 'a'],
    ['ArrowLeft', 'd', undefined],
    ['ArrowRight', 'a', 'b'],
    ['ArrowRight', 'b', undefined],
    ['Home', 'c', 'a'],
    ['End', 'a', 'd'],
    ['x', 'a', undefined],
  ])('by %s from %s lead to %s', (key, from, to) => {
    const task = TASKS.find(({ id }) => id === from);
    expect(task && neighbour(key, task, TASKS)).toBe(to);
  });
});
