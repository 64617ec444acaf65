import type { Roadmap, Task } from '@pitwall/contracts';
import { CapacityBar, EmptyState, formatDays, Panel, PanelFoot } from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import { ButtonLink, TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem } from '../../../lib/system/current-system.tsx';
import styles from './plan-panel.module.css';

/** The open tasks in the sprints of the team, with the days on which they are done. */
export const PlanPanel = ({ roadmap: { plan, stages } }: { roadmap: Roadmap }) => {
  const { slug } = useOrganization();
  const { team } = useSystem();
  const tasks = new Map(stages.flatMap((stage) => stage.tasks).map((task) => [task.id, task]));
  const aside = (
    <TextLink
      look="onward"
      to="/$organization/sprints"
      params={{ organization: slug }}
      search={{ team: team.slug }}
    >
      Sprints of {team.name}
    </TextLink>
  );
  if (plan.sprints.length === 0) {
    return (
      <Panel title="When" aside={aside}>
        <EmptyState
          title="No coming sprint"
          action={
            <ButtonLink
              to="/$organization/sprints"
              params={{ organization: slug }}
              search={{ team: team.slug }}
            >
              Make a sprint
            </ButtonLink>
          }
        >
          With the sprints of {team.name} and their days, the tasks get dates.
        </EmptyState>
      </Panel>
    );
  }
  const { unplanned } = plan;
  return (
    <Panel title="When" aside={aside} flush>
      <ol className={styles.sprints}>
        {plan.sprints.map((sprint) => (
          <li key={sprint.id} className={styles.sprint}>
            <div className={styles.head}>
              <p className={styles.dates}>
                {dayWords(sprint.starts)} to {dayWords(sprint.ends)}
              </p>
              <CapacityBar
                label={`Sprint until ${dayWords(sprint.ends)}`}
                capacity={sprint.availableDays}
                planned={sprint.plannedDays}
              />
            </div>
            {sprint.items.length === 0 ? (
              <p className={styles.none}>Nothing of this system.</p>
            ) : (
              <ul className={styles.items}>
                {sprint.items.map((item) => (
                  <li key={`${item.task} ${item.fromStep}`} className={styles.item}>
                    <TaskTitle task={tasks.get(item.task)} organization={slug} />
                    <span className={styles.part}>
                      {item.finishes && item.fromStep === 1
                        ? ''
                        : `step ${item.fromStep === item.toStep ? item.fromStep : `${item.fromStep}–${item.toStep}`} of ${item.steps} · `}
                      {formatDays(item.days)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {unplanned.length === 0 ? null : (
        <PanelFoot>
          <span>
            {unplanned.length === 1 ? 'One task does' : `${unplanned.length} tasks do`} not fit the
            coming sprints: {formatDays(unplanned.reduce((sum, { daysLeft }) => sum + daysLeft, 0))}{' '}
            of work.
          </span>
        </PanelFoot>
      )}
    </Panel>
  );
};

const TaskTitle = ({ task, organization }: { task: Task | undefined; organization: string }) =>
  task === undefined ? (
    <span>A task that is closed meanwhile</span>
  ) : (
    <TextLink look="plain" to="/$organization/tasks/$task" params={{ organization, task: task.id }}>
      {task.title}
    </TextLink>
  );
