import { describe, expect, it } from 'vitest';
import { applyPins } from './pins.ts';

const task = (id: string, ...needs: string[]) => ({ id, needs });
const pin = (id: string, rank: number) => ({ task: id, rank, reason: 'the customer waits for it' });
const order = (...args: Parameters<typeof applyPins>) =>
  applyPins(...args)
    .map((placed) => placed.task)
    .join(' ');

describe('applyPins', () => {
  it('moves a task and keeps its computed rank and the reason in sight', () => {
    const placed = applyPins([task('a'), task('b'), task('c')], [pin('c', 1)]);
    expect(placed.map(({ task: id }) => id)).toEqual(['c', 'a', 'b']);
    expect(placed[0]).toEqual({
      task: 'c',
      rank: 1,
      computedRank: 3,
      pinned: 'the customer waits for it',
      movedFor: null,
    });
    expect(placed[1]).toMatchObject({ computedRank: 1, pinned: null });
  });

  it('takes along what a task needs when it is moved forward', () => {
    const tasks = [task('a'), task('b'), task('base'), task('c', 'base')];
    expect(order(tasks, [pin('c', 1)])).toBe('base c a b');
    expect(applyPins(tasks, [pin('c', 1)])[0]).toMatchObject({ task: 'base', movedFor: 'c' });
  });

  it('lets what needs a task wait when it is moved back', () => {
    expect(order([task('a'), task('b', 'a'), task('c'), task('d')], [pin('a', 3)])).toBe('c d a b');
  });

  it('puts a pin beyond the end at the end, and ignores one of a task that is gone', () => {
    expect(order([task('a'), task('b'), task('c')], [pin('a', 99), pin('gone', 1)])).toBe('b c a');
  });

  it('lets needs win over pins that contradict them', () => {
    expect(order([task('a'), task('b', 'a'), task('c')], [pin('b', 1), pin('a', 3)])).toBe('a b c');
  });

  it('mends an order that has needs the wrong way round', () => {
    expect(order([task('b', 'a'), task('c'), task('a')], [])).toBe('c a b');
  });
});
