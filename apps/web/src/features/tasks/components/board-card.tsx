import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { ListedTask } from '@pitwall/contracts';
import { formatDays, Identifier } from '@pitwall/ui';
import { clsx } from 'clsx';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { IssueMark } from '../../../lib/tasks/issue-mark.tsx';
import { neighborOf, type BoardState } from '../model/board-moves.ts';
import { LateTaskMenu } from './late-task-menu.tsx';
import styles from './task-board.module.css';
import { TaskTags } from './task-tags.tsx';

const CARD = Symbol('card');

/** The task of a card that is dragged; undefined for whatever else is. */
export const cardOf = (data: Record<string | symbol, unknown>): ListedTask | undefined =>
  data[CARD] as ListedTask | undefined;

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
  const card = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (element === null || !movable || isMoving) return;
    return draggable({
      element,
      getInitialData: () => ({ [CARD]: task }),
      onDragStart: () => {
        setDragged(true);
      },
      onDrop: () => {
        setDragged(false);
      },
    });
  }, [task, movable, isMoving]);
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
      ref={card}
      data-card={task.id}
      aria-busy={isMoving || undefined}
      className={clsx(
        styles.card,
        movable && styles.movable,
        (dragged || isMoving) && styles.lifted,
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
