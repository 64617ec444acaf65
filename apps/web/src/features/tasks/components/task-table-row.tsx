import type { ListedTask, TaskColumn } from '@pitwall/contracts';
import { formatDays, Identifier, Skeleton } from '@pitwall/ui';
import { clsx } from 'clsx';
import { memo, type ReactNode } from 'react';
import { dayAfter, dayWords } from '../../../lib/days.ts';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import { IssueMark } from '../../../lib/tasks/issue-mark.tsx';
import { isOpenTask } from '../../../lib/tasks/task-words.ts';
import { TOPIC_WORDS } from '../model/task-words.ts';
import { LateTaskMenu } from './late-task-menu.tsx';
import styles from './task-table.module.css';
import { TaskTags } from './task-tags.tsx';

export interface TaskTableRowProps {
  /** Undefined while its page is read. */
  task: ListedTask | undefined;
  /** Where it stands in its list, from 1. */
  place: number;
  columns: ReadonlySet<TaskColumn>;
  /** How many columns stand beside the title. */
  beside: number;
  withSystem: boolean;
}

/** A task in the rhythm of all lists: rank, title, why, and the columns that the reader chose. */
export const TaskTableRow = memo(
  ({ task, place, columns, beside, withSystem }: TaskTableRowProps) => {
    const { slug } = useOrganization();
    if (task === undefined) {
      return (
        <div role="presentation" className={clsx(styles.row, styles.unread)}>
          <span role="cell" className={styles.rank}>
            {place}
          </span>
          <span role="cell" className={styles.waiting} aria-colspan={beside + 2}>
            <Skeleton count={2} />
          </span>
        </div>
      );
    }
    const overdue = isOverdue(task);
    const cells: [TaskColumn, ReactNode][] = [
      ['stage', task.stage === null ? null : stageTitle(task.stage)],
      ['topic', task.topic === null ? null : TOPIC_WORDS[task.topic]],
      ['owner', task.owner?.name ?? null],
      ['sprint', task.sprint?.name ?? null],
      [
        'due',
        task.dueOn === null ? null : (
          <span className={overdue ? styles.overdue : undefined}>{dayWords(task.dueOn)}</span>
        ),
      ],
      ['days', formatDays(task.days)],
      ['practice', <Identifier key="id">{task.practice ?? 'own'}</Identifier>],
    ];
    return (
      <div role="presentation" className={styles.row}>
        <span role="cell" className={styles.rank}>
          {task.rank ?? '–'}
        </span>
        <div role="cell" className={styles.words}>
          <p className={styles.title}>
            <TextLink
              look="plain"
              to="/$organization/tasks/$task"
              params={{ organization: slug, task: task.id }}
              preload={false}
            >
              {task.title}
            </TextLink>{' '}
            <TaskTags task={task} withState={columns.has('state')} />
          </p>
          {columns.has('reason') ? (
            <p className={styles.reason} title={task.reasons.sentence}>
              {withSystem ? <b>{task.system.name}: </b> : null}
              {task.reasons.sentence}
            </p>
          ) : withSystem ? (
            <p className={styles.reason}>{task.system.name}</p>
          ) : null}
          {columns.has('issue') && task.issues.length > 0 ? (
            <p className={styles.issues}>
              {task.issues.map((issue) => (
                <IssueMark key={issue.url} issue={issue} />
              ))}
            </p>
          ) : null}
        </div>
        <div role="presentation" className={styles.cells}>
          {cells.map(([column, content]) =>
            columns.has(column) ? (
              <span key={column} role="cell" data-column={column}>
                {content}
              </span>
            ) : null,
          )}
        </div>
        <span role="cell" className={styles.menu}>
          {/* The row stays where it is, the task in it does not. */}
          <LateTaskMenu key={task.id} task={task} />
        </span>
      </div>
    );
  },
);
TaskTableRow.displayName = 'TaskTableRow';

const isOverdue = ({ dueOn, state }: ListedTask): boolean =>
  dueOn !== null && isOpenTask(state) && dueOn < dayAfter(0);
