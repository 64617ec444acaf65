import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** A CSS width such as "120px" or "40%". */
  width?: string;
  /** Names the row, for screen readers and as the card's title on a phone. One column has it. */
  heads?: boolean;
  /** The reader can sort by it: the key that is asked for. */
  sortKey?: string;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** What the table lists. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode;
}

/** Rows and columns; on a phone each row becomes a card with the column's name beside its value. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  empty,
}: DataTableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.align === 'end' ? styles.end : undefined}
                style={{ width: column.width }}
                aria-sort={
                  column.sortKey !== undefined && column.sortKey === sort?.key
                    ? sort.direction
                    : undefined
                }
              >
                {column.sortKey === undefined || onSort === undefined ? (
                  column.header
                ) : (
                  <SortButton
                    header={column.header}
                    sortKey={column.sortKey}
                    sort={sort}
                    onSort={onSort}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.key} scope="row" className={styles.head}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-label={column.header}
                    className={clsx(column.align === 'end' && styles.end)}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface SortButtonProps {
  header: string;
  sortKey: string;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

const SortButton = ({ header, sortKey, sort, onSort }: SortButtonProps) => {
  const sorted = sort?.key === sortKey ? sort.direction : undefined;
  return (
    <button
      type="button"
      className={styles.sort}
      onClick={() => {
        onSort({ key: sortKey, direction: sorted === 'ascending' ? 'descending' : 'ascending' });
      }}
    >
      {header}
      {sorted === 'ascending' ? <ArrowUp size={13} aria-hidden="true" /> : null}
      {sorted === 'descending' ? <ArrowDown size={13} aria-hidden="true" /> : null}
    </button>
  );
};
