import type { Task, TaskState } from '@pitwall/contracts';
import { Button } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { taskStateWords } from '../../../lib/tasks/task-words.ts';
import { useTaskChange } from '../../../lib/tasks/use-task-change.ts';

type Settable = 'todo' | 'doing' | 'done_unverified';

/** The step that comes next for a task. */
export const StateButton = ({ task }: { task: Task }) => {
  const { slug, may } = useOrganization();
  const change = useTaskChange();
  if (!may('tasks:write')) return null;
  const to = (state: Settable, back: Settable, words: string) => (
    <Button
      variant="primary"
      busy={change.isPending && 'Saving'}
      onClick={() => {
        change.mutate({
          task,
          change: { state },
          shown: { state },
          back: { state: back },
          says: `Moved to “${taskStateWords(state, task.kind)}”`,
        });
      }}
    >
      {words}
    </Button>
  );
  const steps: Record<TaskState, () => ReactNode> = {
    todo: () => to('doing', 'todo', 'Begin'),
    doing: () => to('done_unverified', 'doing', 'Say that it is done'),
    done_unverified: () =>
      task.practice === null ? null : (
        <ButtonLink
          variant="primary"
          to="/$organization/systems/$system/assessment/$practice"
          params={{ organization: slug, system: task.system.slug, practice: task.practice }}
        >
          Answer {task.practice} anew
        </ButtonLink>
      ),
    done: () => (task.kind === 'custom' ? to('todo', 'done_unverified', 'Take it up again') : null),
    dropped: () =>
      task.kind === 'custom' ? to('todo', 'done_unverified', 'Take it up again') : null,
  };
  return steps[task.state]();
};
