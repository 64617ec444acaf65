import type { FilledSprint } from '@pitwall/contracts';
import { formatDays, WorkItem, WorkList } from '@pitwall/ui';
import styles from './fill-preview.module.css';

/** The next tasks are what a reader asks about; those far down the order are not. */
const SHOWN = 8;

/** What would not be in the sprint, and why, as the plan says it. */
export const LeftOutTasks = ({ filled }: { filled: FilledSprint }) => {
  const { staysOut, staysOutCount } = filled;
  const shown = staysOut.slice(0, SHOWN);
  return (
    <section aria-labelledby="stays-out">
      <h3 id="stays-out" className={styles.heading}>
        Stays out
      </h3>
      {shown.length === 0 ? (
        <p className={styles.words}>Nothing: every open task has a place.</p>
      ) : (
        <WorkList label="Stays out">
          {shown.map(({ task, sentence }) => (
            <WorkItem
              key={task.id}
              title={task.title}
              reason={`${task.system} · ${sentence}`}
              cost={formatDays(task.days)}
            />
          ))}
        </WorkList>
      )}
      {staysOutCount > shown.length ? (
        <p className={styles.words}>
          {`These are the next ${shown.length} in order; ${staysOutCount - shown.length} more come after them.`}
        </p>
      ) : null}
    </section>
  );
};
