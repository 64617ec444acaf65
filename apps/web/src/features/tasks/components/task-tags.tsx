import type { ListedTask } from '@pitwall/contracts';
import { Tag } from '@pitwall/ui';
import { dayAfter } from '../../../lib/days.ts';
import { isOpenTask, TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';

/** What a reader must know of a task at a glance. */
export const TaskTags = ({ task, withState }: { task: ListedTask; withState: boolean }) => {
  const open = isOpenTask(task.state);
  const symptoms = task.reasons.terms?.boost.symptoms ?? [];
  return (
    <>
      {withState && task.state !== 'todo' ? (
        <Tag signal={task.state === 'done' ? 'verified' : undefined}>
          {TASK_STATE_WORDS[task.state].toLowerCase()}
        </Tag>
      ) : null}
      {open && task.blockedBy > 0 ? (
        <Tag>{task.blockedBy === 1 ? 'needs another first' : `needs ${task.blockedBy} first`}</Tag>
      ) : null}
      {open && task.dueOn !== null && task.dueOn < dayAfter(0) ? (
        <Tag signal="behind">overdue</Tag>
      ) : null}
      {open
        ? symptoms.slice(0, 2).map(({ symptom, title }) => (
            <Tag key={symptom} signal="behind">
              {title}
            </Tag>
          ))
        : null}
    </>
  );
};
