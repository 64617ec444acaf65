import type { OpenFile } from '@pitwall/contracts';
import { PEOPLE_FIELDS } from '../people-fields.ts';

/** The file with its ids numbered, without what tells when and from where it was written. */
export function bare(file: OpenFile): unknown {
  const ids = Object.values(file.tables).flatMap((rows) =>
    rows.flatMap((row) => ('id' in row ? [row.id] : [])),
  );
  const numbers = new Map([...ids].sort().map((id, index) => [id, `#${index}`]));
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return numbers.get(value) ?? value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value)
      .filter(([key]) => !(PEOPLE_FIELDS as readonly string[]).includes(key))
      // Written anew when the break's moment is worked out anew.
      .filter(([key]) => key !== 'updatedAt' && key !== 'reasons')
      // Of who is known by other ids here; and of the ids that the marks have had.
      .filter(([key]) => key !== 'people' && key !== 'markedAs');
    return Object.fromEntries(entries.map(([key, each]) => [key, walk(each)]));
  };
  const { timeZone, currency, settings } = file.organization;
  const tables = Object.fromEntries(
    Object.entries(walk(file.tables) as Record<string, unknown[]>).map(([table, rows]) => [
      table,
      [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]),
  );
  return { timeZone, currency, settings, tables };
}

export const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
