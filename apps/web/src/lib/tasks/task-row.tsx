import type { Task } from '@pitwall/contracts';
import { formatDays, Tag, WorkItem } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { dayAfter, dayWords } from '../days.ts';
import { TextLink } from '../links.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { TaskMenu } from './task-menu.tsx';
import styles from './task-row.module.css';
import { isOpenTask, TASK_STATE_WORDS } from './task-words.ts';

export interface TaskRowProps {
  task: Task;
  /** Say which system it belongs to. */
  withSystem?: boolean;
  /** Say which sprint holds it. */
  withSprint?: boolean;
  /** In place of the rank. */
  lead?: ReactNode;
  /** In place of the days of the whole task. */
  days?: ReactNode;
  /** In place of the reason. */
  reason?: ReactNode;
  actions?: ReactNode;
}

/** A task in the rhythm of all lists: rank, title, why, days, id, and what may be changed. */
export const TaskRow = ({
  task,
  withSystem = false,
  withSprint = true,
  lead,
  days,
  reason,
  actions,
}: TaskRowProps) => {
  const { slug } = useOrganization();
  const symptoms = task.reasons.terms?.boost.symptoms ?? [];
  const overdue = task.dueOn !== null && isOpenTask(task.state) && task.dueOn < dayAfter(0);
  const plan = [
    withSystem ? task.system.name : null,
    task.owner?.name ?? null,
    withSprint && task.sprint !== null ? task.sprint.name : null,
    task.dueOn === null ? null : `${overdue ? 'was due' : 'due'} ${dayWords(task.dueOn)}`,
  ].filter((part) => part !== null);
  return (
    <WorkItem
      lead={lead ?? task.rank ?? '–'}
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
        <>
          {task.state === 'todo' ? null : (
            <Tag signal={task.state === 'done' ? 'verified' : undefined}>
              {TASK_STATE_WORDS[task.state].toLowerCase()}
            </Tag>
          )}
          {overdue ? <Tag signal="behind">overdue</Tag> : null}
          {symptoms.slice(0, 2).map(({ symptom, title }) => (
            <Tag key={symptom} signal="behind">
              {title}
            </Tag>
          ))}
        </>
      }
      reason={
        <>
          {reason ?? task.reasons.sentence}
          {plan.length === 0 ? null : <span className={styles.plan}>{plan.join(' · ')}</span>}
        </>
      }
      cost={days ?? formatDays(task.days)}
      id={task.practice ?? (task.kind === 'custom' ? 'own' : undefined)}
      actions={actions ?? <TaskMenu task={task} />}
    />
  );
};
