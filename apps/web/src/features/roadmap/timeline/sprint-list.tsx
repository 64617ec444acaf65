import { CapacityBar, formatDays } from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import type { Timeline, TimelineTask } from '../model/timeline.ts';
import { breakWords, gateWords, hindranceWords } from '../model/timeline-words.ts';
import styles from './sprint-list.module.css';

/** The same sprint by sprint, where there is no room for a picture. */
export const SprintList = ({ timeline }: { timeline: Timeline }) => {
  const tasks = timeline.groups.flatMap((group) => group.tasks);
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  const left = tasks.filter(({ unplanned }) => unplanned !== null);
  return (
    <>
      <Marks timeline={timeline} />
      <ol>
        {timeline.sprints.map((sprint) => (
          <li key={sprint.id} className={styles.sprint}>
            <h3 className={styles.heading}>
              {sprint.projected ? 'Then' : sprint.name}
              <span className={styles.dates}>
                {dayWords(sprint.starts)} to {dayWords(sprint.ends)}
              </span>
            </h3>
            {sprint.projected ? (
              <p className={styles.says}>Not made yet; taken to be like the last.</p>
            ) : (
              <CapacityBar
                label={`Sprint until ${dayWords(sprint.ends)}`}
                capacity={sprint.availableDays}
                planned={sprint.plannedDays}
              />
            )}
            <Tasks
              tasks={tasks.filter(({ segments }) =>
                segments.some((one) => one.sprint === sprint.id),
              )}
              titles={titles}
            />
          </li>
        ))}
        {left.length === 0 ? null : (
          <li className={styles.sprint}>
            <h3 className={styles.heading}>In no sprint</h3>
            <Tasks tasks={left} titles={titles} />
          </li>
        )}
      </ol>
    </>
  );
};

/** What breaks when and which gate is when, before the sprints. */
const Marks = ({ timeline: { breaks, groups } }: { timeline: Timeline }) => {
  const gates = groups.flatMap(({ gate }) => (gate === null ? [] : [gate]));
  if (breaks.length + gates.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {gates.map((gate) => (
        <li key={gate.stage}>
          <span>{stageTitle(gate.stage)}: its tasks are done</span> <b>{gateWords(gate)}</b>
        </li>
      ))}
      {breaks.map((mark) => (
        <li key={mark.key} className={styles.breaks}>
          <span>{mark.title}: breaks</span> <b>{breakWords(mark)}</b>
        </li>
      ))}
    </ul>
  );
};

const Tasks = ({
  tasks,
  titles,
}: {
  tasks: readonly TimelineTask[];
  titles: ReadonlyMap<string, string>;
}) => {
  const { slug } = useOrganization();
  if (tasks.length === 0) return <p className={styles.says}>Nothing of this system.</p>;
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => {
        const says = hindranceWords(task, titles);
        return (
          <li key={task.id} className={task.onPath ? styles.onPath : styles.task}>
            <TextLink
              look="plain"
              className={styles.link}
              to="/$organization/tasks/$task"
              params={{ organization: slug, task: task.id }}
            >
              {task.title}
            </TextLink>
            <span className={styles.days}>{formatDays(task.days)}</span>
            {says === '' ? null : <span className={styles.says}>{says}</span>}
          </li>
        );
      })}
    </ul>
  );
};
