import type { Sprint, Task } from '@pitwall/contracts';
import { Row } from '@pitwall/ui';
import { TaskMenu } from '../../../lib/tasks/task-menu.tsx';
import { TaskRow } from '../../../lib/tasks/task-row.tsx';
import { MoveTask } from './move-task.tsx';

export interface SprintTaskProps {
  task: Task;
  /** Its place in the sprint, from 1. */
  place: number;
  sprint: Sprint;
  going: readonly Sprint[];
}

/** A task in a sprint: why it is there, what it costs, how far it is. */
export const SprintTask = ({ task, place, sprint, going }: SprintTaskProps) => (
  <TaskRow
    task={task}
    lead={place}
    withSystem
    withSprint={false}
    actions={
      <Row>
        <MoveTask task={task} sprint={sprint} going={going} />
        <TaskMenu task={task} />
      </Row>
    }
  />
);
