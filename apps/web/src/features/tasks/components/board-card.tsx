import { useDraggable } from '@dnd-kit/core';
import type { ListedTask } from '@pitwall/contracts';
import { formatDays, Identifier } from '@pitwall/ui';
import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { IssueMark } from '../../../lib/tasks/issue-mark.tsx';
import { neighborOf, type BoardState } from '../model/board-moves.ts';
import { LateTaskMenu } from './late-task-menu.tsx';
import styles from './task-board.module.css';
import { TaskTags } from './task-tags.tsx';

/** A task on the board: what, why, who, how much. */
export const BoardCard = ({
  task,
  movable,
  isMoving,
  withSystem,
  onMove,
}: {
  task: ListedTask;
  movable: boolean;
  /** The server has not answered yet. */
  isMoving: boolean;
  withSystem: boolean;
  onMove: (task: ListedTask, to: BoardState, byKey: boolean) => void;
}) => {
  const { slug } = useOrganization();
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: task.id,
    data: { task },
    disabled: !movable || isMoving,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !movable) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step === null) return;
    // The browser would go back or forth.
    event.preventDefault();
    const to = neighborOf(task, step);
    if (to !== null && !isMoving) onMove(task, to, true);
  };
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      data-card={task.id}
      aria-busy={isMoving || undefined}
      className={clsx(
        styles.card,
        movable && styles.movable,
        (isDragging || isMoving) && styles.lifted,
      )}
    >
      <div className={styles.top}>
        <p className={styles.title}>
          <TextLink
            look="plain"
            to="/$organization/tasks/$task"
            params={{ organization: slug, task: task.id }}
            draggable={false}
            aria-keyshortcuts={movable ? 'Alt+ArrowRight Alt+ArrowLeft' : undefined}
            onKeyDown={onKeyDown}
          >
            {task.title}
          </TextLink>
        </p>
        <LateTaskMenu task={task} />
      </div>
      <p className={styles.reason}>
        {withSystem ? <b>{task.system.name}: </b> : null}
        {task.reasons.sentence}
      </p>
      <p className={styles.tags}>
        <TaskTags task={task} withState={false} />
      </p>
      <p className={styles.facts}>
        <span>{task.owner?.name ?? 'Nobody yet'}</span>
        <span>{formatDays(task.days)}</span>
        <Identifier>{task.practice ?? 'own'}</Identifier>
        {task.issues.map((issue) => (
          <IssueMark key={issue.url} issue={issue} />
        ))}
      </p>
    </li>
  );
};
