import type { ReactNode } from 'react';
import { formatShare } from '../number/format.ts';
import styles from './share-compare.module.css';

export interface ComparedShare {
  key: string;
  title: ReactNode;
  /** 0 to 1; null where there is none. */
  own: number | null;
  /** 0 to 1; null where there is nothing to compare with. */
  other: number | null;
  /** What the other one stands on: "of 7 systems". */
  basis: string;
}

export interface ShareCompareProps {
  /** What is compared, for screen readers. */
  caption: string;
  /** The headings: of the rows, of one's own share, of the other. */
  headings: { row: string; own: string; other: string };
  rows: readonly ComparedShare[];
}

/** Shares of one's own as bars, each with a mark where the others are. A table for all, a picture for those who see. */
export const ShareCompare = ({ caption, headings, rows }: ShareCompareProps) => (
  <div className={styles.frame}>
    <table className={styles.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.row}</th>
          <td className={styles.picture} />
          <th scope="col" className={styles.figure}>
            {headings.own}
          </th>
          <th scope="col" className={styles.figure}>
            {headings.other}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, own, other, basis }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td className={styles.picture} aria-hidden="true">
              <Bar own={own} other={other} />
            </td>
            <td className={styles.figure}>{own === null ? <None /> : formatShare(own)}</td>
            <td className={styles.figure}>
              {other === null ? <None /> : formatShare(other)}
              <span className={styles.basis}> {basis}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Bar = ({ own, other }: Pick<ComparedShare, 'own' | 'other'>) => (
  <div className={styles.bar}>
    {own === null ? null : <i className={styles.own} style={{ width: `${own * 100}%` }} />}
    {other === null ? null : <i className={styles.other} style={{ left: `${other * 100}%` }} />}
  </div>
);

const None = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className={styles.hidden}>none</span>
  </>
);
