import { Button } from '../button/button.tsx';
import styles from './pager.module.css';

export interface PagerProps {
  /** How many are on the page. */
  shown: number;
  /** How many there are, where that is known. */
  total?: number;
  /** What they are: "tasks". */
  noun: string;
  /** Absent on the last page. */
  onMore?: () => void;
  loading?: boolean;
}

/** The foot of a list that is fetched by cursor. */
export const Pager = ({ shown, total, noun, onMore, loading = false }: PagerProps) => (
  <div className={styles.pager}>
    <span role="status">
      {total === undefined ? `${shown} ${noun} shown` : `${shown} of ${total} ${noun} shown`}
    </span>
    {onMore === undefined ? null : (
      <Button size="small" busy={loading ? 'Loading' : false} onClick={onMore}>
        Show more
      </Button>
    )}
  </div>
);
