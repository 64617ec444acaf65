import { decimalSign } from './decimal-sign.ts';
import { readQuantity } from './read-quantity.ts';

const PERCENT = /\s*%$/;

/**
 * The numbers of a column or a row that was copied from a table, one for each of the fields that it is pasted into; of
 * lines with a label before the number the number. Null where the text is one cell, and null in it where a cell is
 * empty or no number.
 * @param units what the fields count, in their order
 */
export function readColumn(
  text: string,
  units: readonly (string | undefined)[],
  decimal = decimalSign(),
): (number | null)[] | null {
  const lines = text.replace(/\s+$/, '').split(/\r\n|\r|\n/);
  const cells = lines.length === 1 ? text.trim().split(/[\t;]/) : lines.map(lastOf);
  if (cells.length < 2) return null;
  return cells.slice(0, units.length).map((cell, index) => readCell(cell, units[index], decimal));
}

const lastOf = (line: string): string => line.trimEnd().split(/[\t;]/).at(-1) ?? '';

const readCell = (cell: string, unit: string | undefined, decimal: string): number | null => {
  const words = cell.trim().replace(PERCENT, '');
  const meant = readQuantity(words, unit, decimal);
  if (meant !== null) return meant;
  const grouping = decimal === ',' ? /\./g : /,(?=\d{3})/g;
  const plain = words.replaceAll(grouping, '').replace(decimal, '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
};
