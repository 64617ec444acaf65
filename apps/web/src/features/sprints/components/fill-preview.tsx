import { isolated, type FilledSprint, type Sprint, type Task } from '@pitwall/contracts';
import { CapacityBar, formatDays, WorkItem, WorkList } from '@pitwall/ui';
import { daysAfter } from '../model/sprint-days.ts';
import { LeftOutTasks } from './left-out-tasks.tsx';
import styles from './fill-preview.module.css';

export interface FillPreviewProps {
  sprint: Sprint;
  /** The sprint as it would be. */
  filled: FilledSprint;
  /** What of it is not in the sprint yet. */
  added: readonly Task[];
}

/** What goes in, what stays out and why. */
export const FillPreview = ({ sprint, filled, added }: FillPreviewProps) => {
  const after = daysAfter(filled) - daysAfter(sprint);
  return (
    // It is longer than a dialog and has nothing to press: with the focus on it, keys scroll.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label="The plan" tabIndex={0} className={styles.preview}>
      <CapacityBar
        label={`${sprint.name} when filled`}
        capacity={filled.availableDays}
        planned={filled.plannedDays}
      />
      <section aria-labelledby="goes-in">
        <h3 id="goes-in" className={styles.heading}>
          Goes in
        </h3>
        {added.length === 0 ? (
          <p className={styles.words}>
            Nothing more fits: the sprint is full, what is left waits for other tasks, or no task is
            open.
          </p>
        ) : (
          <WorkList ordered label="Goes in">
            {added.map((task, index) => (
              <WorkItem
                key={task.id}
                lead={index + 1}
                title={task.title}
                reason={`${isolated(task.system.name)} · ${task.reasons.sentence}`}
                cost={formatDays(task.days)}
                {...(task.practice === null ? {} : { id: task.practice })}
              />
            ))}
          </WorkList>
        )}
        {added.length > 0 && after > 0 ? (
          <p className={styles.words}>
            {`A task that is larger than the room begins here; ${formatDays(after)} of it come later.`}
          </p>
        ) : null}
      </section>
      <LeftOutTasks filled={filled} />
    </div>
  );
};
