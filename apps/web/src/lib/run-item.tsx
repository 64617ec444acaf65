import { Disclosure, When, WorkItem, WorkList } from '@pitwall/ui';
import type { ReactNode } from 'react';
import type { Run } from './runs.ts';
import styles from './run-item.module.css';

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

/** A run as one row that can be opened; `more` where older ones of it are unread. */
export const RunItem = <Row extends { at: string }>({
  run,
  title,
  reason,
  more,
  children,
}: {
  run: Readonly<Run<Row>>;
  title: string;
  reason: ReactNode;
  more: boolean;
  /** Each of them, as an item of a list. */
  children: ReactNode;
}) => {
  const [newest] = run;
  const oldest = run.at(-1) ?? newest;
  return (
    <WorkItem
      title={`${title}, ${clock.formatRange(new Date(oldest.at), new Date(newest.at))}`}
      reason={reason}
      cost={<When at={newest.at} />}
    >
      <Disclosure summary={more ? `The ${run.length} read so far` : `All ${run.length}`}>
        <div className={styles.run}>
          <WorkList label="Each of them">{children}</WorkList>
        </div>
      </Disclosure>
    </WorkItem>
  );
};
