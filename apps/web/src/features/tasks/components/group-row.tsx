import { formatDays } from '@pitwall/ui';
import { ChevronDown, ChevronRight } from 'lucide-react';
import styles from './task-table.module.css';

/** The heading of a group, which opens and closes it. */
export const GroupRow = ({
  title,
  count,
  days,
  open,
  onToggle,
}: {
  title: string;
  count: number;
  days: number;
  open: boolean;
  onToggle: () => void;
}) => (
  <div role="rowheader" className={styles.group}>
    <button type="button" aria-expanded={open} onClick={onToggle}>
      {open ? (
        <ChevronDown size={15} aria-hidden="true" />
      ) : (
        <ChevronRight size={15} aria-hidden="true" />
      )}
      {title}
    </button>
    <span>
      {count} {count === 1 ? 'task' : 'tasks'}, {formatDays(days)}
    </span>
  </div>
);
