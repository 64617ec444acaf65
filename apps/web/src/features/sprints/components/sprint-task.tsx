import type { Sprint, Task } from '@pitwall/contracts';
import { formatDays, Tag, WorkItem } from '@pitwall/ui';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { STATE_WORDS } from '../model/sprint-words.ts';
import { MoveTask } from './move-task.tsx';
import { TaskTitle } from './task-title.tsx';

export interface SprintTaskProps {
  task: Task;
  /** Its place in the sprint, from 1. */
  place: number;
  sprint: Sprint;
  going: readonly Sprint[];
}

/** A task in a sprint: why it is there, what it costs, how far it is. */
export const SprintTask = ({ task, place, sprint, going }: SprintTaskProps) => {
  const { may } = useOrganization();
  const state = STATE_WORDS[task.state];
  const closed = task.state === 'done' || task.state === 'dropped';
  return (
    <WorkItem
      lead={place}
      title={<TaskTitle task={task} />}
      tags={
        state === null ? undefined : (
          <Tag {...(task.state === 'done' ? { signal: 'verified' as const } : {})}>{state}</Tag>
        )
      }
      reason={
        <>
          {task.system.name}
          {task.owner === null ? '' : ` · ${task.owner.name}`}
          {task.reasons.sentence === '' ? '' : ` · ${task.reasons.sentence}`}
        </>
      }
      cost={formatDays(task.days)}
      {...(task.practice === null ? {} : { id: task.practice })}
      actions={
        may('tasks:write') && !closed ? (
          <MoveTask task={task} sprint={sprint} going={going} />
        ) : undefined
      }
    />
  );
};
