import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Identifier } from '../tag/tag.tsx';
import styles from './work-list.module.css';

/** Things to do or to look at, in one rhythm: rank, title, reason, cost, id. */
export const WorkList = ({
  label,
  ordered = false,
  dense = false,
  children,
}: {
  label: string;
  /** The order means something. */
  ordered?: boolean;
  /** A line each, to find the way by: no borders, quiet titles. */
  dense?: boolean;
  children: ReactNode;
}) => {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={clsx(styles.list, dense && styles.dense)} aria-label={label}>
      {children}
    </List>
  );
};

export interface WorkItemProps {
  /** A rank, or a mark such as `AnswerMark`. */
  lead?: ReactNode;
  /** The title, as a link where it leads somewhere. */
  title: ReactNode;
  /** Signals beside the title. */
  tags?: ReactNode;
  /** Why it is here, in a sentence. */
  reason?: ReactNode;
  /** What it costs or when: "1.5 d". */
  cost?: ReactNode;
  id?: string;
  /** Buttons, at the end of the row. */
  actions?: ReactNode;
  /** The reader is at this one. */
  current?: boolean;
  /** Evidence under the words. */
  children?: ReactNode;
}

export const WorkItem = ({
  lead,
  title,
  tags,
  reason,
  cost,
  id,
  actions,
  current = false,
  children,
}: WorkItemProps) => (
  <li
    className={clsx(styles.item, lead === undefined && styles.noLead, current && styles.current)}
    aria-current={current ? 'true' : undefined}
  >
    {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
    <div className={styles.words}>
      <p className={styles.title}>
        {title}
        {tags === undefined ? null : (
          <>
            {'\u00a0 '}
            <span className={styles.tags}>{tags}</span>
          </>
        )}
      </p>
      {reason === undefined ? null : <p className={styles.reason}>{reason}</p>}
    </div>
    <div className={styles.facts}>
      {cost === undefined && id === undefined ? null : (
        <div className={styles.numbers}>
          {cost === undefined ? null : <span>{cost}</span>}
          {id === undefined ? null : <Identifier>{id}</Identifier>}
        </div>
      )}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
    {children === undefined || children === null ? null : (
      <div className={styles.evidence}>{children}</div>
    )}
  </li>
);
