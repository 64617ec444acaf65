import { describe, expect, it } from 'vitest';
import { PreparedNames } from './prepared-names.ts';

describe('PreparedNames', () => {
  it('gives a text one name, and other texts others', () => {
    const names = new PreparedNames('tasks');
    expect(names.of('SELECT 1')).toMatch(/^tasks-/);
    expect(names.of('SELECT 1')).toBe(names.of('SELECT 1'));
    expect(names.of('SELECT 2')).not.toBe(names.of('SELECT 1'));
  });

  it('names no more than some dozens, but what is usual always', () => {
    const names = new PreparedNames('tasks');
    const given = Array.from({ length: 500 }, (_, index) => names.of(`SELECT ${index}`));
    expect(new Set(given).size).toBeLessThanOrEqual(41);
    expect(names.of('SELECT 0')).toBe(given[0]);
    expect(names.of('SELECT 499')).toBeUndefined();
    expect(names.of('SELECT usual', true)).toMatch(/^tasks-/);
  });
});
