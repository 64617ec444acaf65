import type { Sprint } from '@pitwall/contracts';
import { Button, CapacityBar, formatDays, Panel, PanelFoot, Tag, WorkList } from '@pitwall/ui';
import { dayAfter } from '../../../lib/days.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { daysAfter, doneDays, sprintTime } from '../model/sprint-days.ts';
import { closedWords, shareWords, sprintDates } from '../model/sprint-words.ts';
import { CloseSprint } from './close-sprint.tsx';
import { DeleteSprint } from './delete-sprint.tsx';
import { SprintTask } from './sprint-task.tsx';
import styles from './sprint-panel.module.css';

export interface SprintPanelProps {
  team: string;
  sprint: Sprint;
  /** The team's sprints that are not over, to move tasks between. */
  going: readonly Sprint[];
  onFill: (sprint: Sprint) => void;
}

/** One sprint: its days, how full it is, and what is in it. */
export const SprintPanel = ({ team, sprint, going, onFill }: SprintPanelProps) => {
  const { may } = useOrganization();
  const { name, availableDays, plannedDays, tasks } = sprint;
  const time = sprintTime(sprint, dayAfter(0));
  const after = daysAfter(sprint);
  const writes = may('tasks:write');
  const closed = sprint.closedAt !== null;
  return (
    <Panel
      flush
      title={name}
      detail={`${sprintDates(sprint)} · ${shareWords(sprint)}`}
      aside={
        <>
          {time === 'now' ? <Tag>now</Tag> : null}
          {closed ? 'closed' : time === 'over' ? 'over' : null}
          {writes && !closed && time !== 'coming' && tasks.length > 0 ? (
            <CloseSprint sprint={sprint} />
          ) : null}
          {writes && tasks.length === 0 ? <DeleteSprint team={team} sprint={sprint} /> : null}
          {writes && !closed && time !== 'over' ? (
            <Button
              size="small"
              aria-label={`Fill ${name}`}
              onClick={() => {
                onFill(sprint);
              }}
            >
              Fill…
            </Button>
          ) : null}
        </>
      }
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
        <p className={styles.empty}>
          {time === 'over'
            ? 'Nothing was in it.'
            : writes
              ? 'Nothing is in it yet. Fill it to see what should come next and fits.'
              : 'Nothing is in it yet.'}
        </p>
      ) : (
        <div className={styles.list}>
          <WorkList ordered label={`Tasks of ${name}`}>
            {tasks.map((task, index) => (
              <SprintTask
                key={task.id}
                task={task}
                place={index + 1}
                sprint={sprint}
                going={going}
              />
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
