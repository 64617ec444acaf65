import type { Sprint } from '@pitwall/contracts';
import { CapacityBar, formatDays, Panel, PanelFoot, WorkList } from '@pitwall/ui';
import { TaskRow } from '../../../lib/tasks/task-row.tsx';
import { daysAfter, doneDays } from '../model/sprint-days.ts';
import { closedWords, shareWords, sprintDates } from '../model/sprint-words.ts';
import styles from './sprint-panel.module.css';

/** A closed sprint: how full it was, what was done in it, and what became of the rest. */
export const SprintPanel = ({ sprint }: { sprint: Sprint }) => {
  const { name, availableDays, plannedDays, tasks } = sprint;
  const after = daysAfter(sprint);
  return (
    <Panel
      flush
      title={name}
      detail={`${sprintDates(sprint)} · ${shareWords(sprint)}`}
      aside="closed"
    >
      <div className={styles.capacity}>
        <CapacityBar
          label={name}
          capacity={availableDays}
          planned={plannedDays}
          done={doneDays(sprint)}
        />
      </div>
      {tasks.length === 0 ? (
        <p className={styles.empty}>Nothing was in it at its end.</p>
      ) : (
        <div className={styles.list}>
          <WorkList ordered label={`Tasks of ${name}`}>
            {tasks.map((task, index) => (
              <TaskRow key={task.id} task={task} lead={index + 1} withSystem withSprint={false} />
            ))}
          </WorkList>
        </div>
      )}
      {sprint.carried === null ? null : <PanelFoot>{closedWords(sprint)}</PanelFoot>}
      {after === 0 ? null : (
        <PanelFoot>{`${formatDays(after)} of this work go on in a later sprint.`}</PanelFoot>
      )}
    </Panel>
  );
};
