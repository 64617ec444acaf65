import type { TaskDetail } from '@pitwall/contracts';
import { Panel, Prose, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { isOpenTask, TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';

/** The tasks that a task hangs on, or that hang on it. */
export const NeighborsPanel = ({
  title,
  tasks,
  none,
}: {
  title: string;
  tasks: TaskDetail['needs'];
  /** Said when there is none; without it the panel is left out. */
  none?: string;
}) => {
  const { slug } = useOrganization();
  if (tasks.length === 0) {
    return none === undefined ? null : (
      <Panel title={title}>
        <Prose>
          <p>{none}</p>
        </Prose>
      </Panel>
    );
  }
  return (
    <Panel title={title} flush>
      <WorkList label={title}>
        {tasks.map((task) => (
          <WorkItem
            key={task.id}
            title={
              <TextLink
                look="plain"
                to="/$organization/tasks/$task"
                params={{ organization: slug, task: task.id }}
              >
                {task.title}
              </TextLink>
            }
            tags={
              task.state === 'todo' ? undefined : (
                <Tag signal={isOpenTask(task.state) ? undefined : 'verified'}>
                  {TASK_STATE_WORDS[task.state].toLowerCase()}
                </Tag>
              )
            }
            {...(task.practice === null ? {} : { id: task.practice })}
          />
        ))}
      </WorkList>
    </Panel>
  );
};
