import { isolated } from '@pitwall/contracts';

/**
 * Text in columns as wide as their widest cell; the last column is not padded. A name from the right turns no column
 * beside it.
 */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]) =>
    row
      .map(
        (cell, index) =>
          isolated(cell) +
          ' '.repeat(index === row.length - 1 ? 0 : (widths[index] ?? 0) - cell.length),
      )
      .join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
};
