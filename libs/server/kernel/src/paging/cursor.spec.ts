import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts';

const place = z.object({ rank: z.number(), id: z.string() });

describe('cursors', () => {
  it('come back as they were', () => {
    expect(decodeCursor(encodeCursor({ rank: 3, id: 'x' }), place)).toEqual({ rank: 3, id: 'x' });
    expect(decodeCursor(undefined, place)).toBeNull();
  });
  it.each(['', 'nonsense', encodeCursor({ rank: 'x' }), encodeCursor(null)])(
    'refuses %j',
    (cursor) => {
      expect(() => decodeCursor(cursor, place)).toThrow(/cursor/);
    },
  );
});

describe('pageOf', () => {
  it('tells that there is more by the extra row, and shows it on the next page', () => {
    const page = pageOf([1, 2, 3], 2, (row) => row, String);
    expect(page.items).toEqual(['1', '2']);
    expect(decodeCursor(page.next ?? undefined, z.number())).toBe(2);
    expect(pageOf([1, 2], 2, (row) => row, String).next).toBeNull();
    expect(pageOf([], 2, (row) => row, String)).toEqual({ items: [], next: null });
  });
});
