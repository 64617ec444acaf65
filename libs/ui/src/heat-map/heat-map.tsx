import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { heatStrength, sayCell, showCell, type HeatCell } from './heat-cell.ts';
import styles from './heat-map.module.css';

export interface HeatMapProps {
  /** What the map shows, for screen readers. */
  caption: string;
  /** The heading of the first column: "Topic", "System". */
  rowHeading: string;
  rows: readonly { key: string; title: ReactNode; cells: readonly HeatCell[] }[];
  columns: readonly { key: string; title: string; short?: string }[];
  /** Wraps a cell's figure in a link to what it counts. */
  renderLink?: (rowKey: string, columnKey: string, figure: ReactNode) => ReactNode;
  /** Explains the strengths under the map. Default true. */
  legend?: boolean;
}

/** So many columns fit a phone; with more, each keeps its pixels and the map is moved. */
const NARROW = 6;
const LEAST_COLUMN = 46;
const ROW_HEADING = 120;

/** Ink at five strengths: how much of each field is met. A table for all, a picture for those who see. */
export const HeatMap = ({
  caption,
  rowHeading,
  rows,
  columns,
  renderLink,
  legend = true,
}: HeatMapProps) => (
  <div className={styles.frame}>
    <div className={columns.length > NARROW ? styles.wide : undefined}>
      <table
        className={styles.map}
        style={
          columns.length > NARROW
            ? { minWidth: ROW_HEADING + columns.length * LEAST_COLUMN }
            : undefined
        }
      >
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.column}>
                <span className={styles.wideTitle}>{column.title}</span>
                <span className={styles.shortTitle} aria-hidden="true">
                  {column.short ?? column.title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={styles.row}>
                {row.title}
              </th>
              {columns.map((column, index) => {
                const cell = row.cells[index] ?? { kind: 'none' };
                return (
                  <td key={column.key}>
                    <Cell cell={cell}>
                      {(figure) =>
                        renderLink === undefined || cell.kind === 'none'
                          ? figure
                          : renderLink(row.key, column.key, figure)
                      }
                    </Cell>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {legend ? <Legend /> : null}
  </div>
);

interface CellProps {
  cell: HeatCell;
  children: (figure: ReactNode) => ReactNode;
}

const Cell = ({ cell, children }: CellProps) => {
  if (cell.kind === 'none') return <span className={styles.hidden}>{sayCell(cell)}</span>;
  const figure = (
    <>
      <span aria-hidden="true">{showCell(cell)}</span>
      <span className={styles.hidden}>{sayCell(cell)}</span>
    </>
  );
  const look =
    cell.kind === 'met' ? styles[`strength${heatStrength(cell.met, cell.of)}`] : styles[cell.kind];
  return <span className={clsx(styles.cell, look)}>{children(figure)}</span>;
};

const Legend = () => (
  <p className={styles.legend} aria-hidden="true">
    <span>
      {[0, 1, 2, 3, 4].map((strength) => (
        <i key={strength} className={clsx(styles.swatch, styles[`strength${strength}`])} />
      ))}
      none to all met
    </span>
    <span>
      <i className={clsx(styles.swatch, styles.unknown)} /> unanswered
    </span>
    <span>
      <i className={clsx(styles.swatch, styles.not_yet)} /> not yet due
    </span>
  </p>
);
