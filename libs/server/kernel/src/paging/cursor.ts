import type { Page } from '@pitwall/contracts';
import type { z } from 'zod';
import { ProblemException } from '../errors/problem-exception.ts';

/** The place after a row, as an opaque string. */
export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** What `encodeCursor` was given. A cursor that was not made here is refused. */
export function decodeCursor<Place>(
  cursor: string | undefined,
  schema: z.ZodType<Place>,
): Place | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new ProblemException(
      'request.invalid',
      'This cursor is not one that a list has given. Start again without it.',
      { cause },
    );
  }
}

/** A page out of `limit + 1` rows: the extra row only tells that there is more. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  placeOf: (row: Row) => unknown,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null,
  };
}
