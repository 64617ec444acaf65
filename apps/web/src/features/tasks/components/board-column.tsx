import { useDroppable } from '@dnd-kit/core';
import type { ListedTask, TaskGroups, TaskSort } from '@pitwall/contracts';
import { formatDays, Pager } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useId } from 'react';
import { pagerOf, rowsOf } from '../../../lib/api/pages.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';
import { tasksQuery, type Narrowed } from '../api/task-lists.ts';
import type { BoardState } from '../model/board-moves.ts';
import { BoardCard } from './board-card.tsx';
import styles from './task-board.module.css';
import type { Moving } from './use-board-moves.ts';

const SAYS: Partial<Record<BoardState, string>> = {
  done_unverified: 'Somebody says so. The answer to the practice, or a probe, verifies it.',
  done: 'Verified, or of your own. What is dropped here is a claim first.',
};

export interface BoardColumnProps {
  state: BoardState;
  filter: Narrowed;
  sort: TaskSort | undefined;
  counted: TaskGroups['groups'][number] | undefined;
  moving: ReadonlyMap<string, Moving>;
  withSystem: boolean;
  onMove: (task: ListedTask, to: BoardState, byKey: boolean) => void;
}

/** One state of the board; it reads on when the reader asks for more. */
export const BoardColumn = ({
  state,
  filter,
  sort,
  counted,
  moving,
  withSystem,
  onMove,
}: BoardColumnProps) => {
  const id = useId();
  const { slug, may } = useOrganization();
  const query = useInfiniteQuery({
    ...tasksQuery(slug, { ...filter, state }, sort),
    placeholderData: (previous) => previous,
  });
  const { setNodeRef, isOver } = useDroppable({ id: state });
  const arriving = [...moving.values()].flatMap(({ task, to }) => (to === state ? [task] : []));
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={id}
      className={clsx(styles.column, isOver && styles.over)}
    >
      <header className={styles.head}>
        <h2 id={id}>{TASK_STATE_WORDS[state]}</h2>
        <span>{counted === undefined ? '0' : `${counted.count}, ${formatDays(counted.days)}`}</span>
        {SAYS[state] === undefined ? null : <p>{SAYS[state]}</p>}
      </header>
      <Loaded query={query} loading={<div className={styles.waiting} />}>
        {(data) => {
          const staying = rowsOf(data).filter((task) => !moving.has(task.id));
          const { onMore, loading } = pagerOf(query);
          return (
            <>
              <ul className={styles.cards} aria-labelledby={id}>
                {[...arriving, ...staying].map((task) => (
                  <BoardCard
                    key={task.id}
                    task={task}
                    movable={may('tasks:write')}
                    isMoving={moving.has(task.id)}
                    withSystem={withSystem}
                    onMove={onMove}
                  />
                ))}
              </ul>
              {arriving.length + staying.length === 0 ? <p className={styles.none}>None</p> : null}
              {onMore === undefined ? null : (
                <Pager shown={staying.length} noun="tasks" loading={loading} onMore={onMore} />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
};
