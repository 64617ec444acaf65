import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { ListedTask, TaskGroups, TaskSort } from '@pitwall/contracts';
import { Prose, KeyHint } from '@pitwall/ui';
import { useEffect, useRef, useState } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import type { Narrowed } from '../api/task-lists.ts';
import { TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';
import { BOARD_STATES, type BoardState } from '../model/board-moves.ts';
import { BoardColumn } from './board-column.tsx';
import styles from './task-board.module.css';
import { useBoardMoves } from './use-board-moves.ts';

/** A press is a drag once it moves; a finger that does not rest first scrolls. */
const MOVED = { distance: 6 };
const HELD = { delay: 250, tolerance: 8 };

const taskOf = ({
  data,
}: {
  data: { current?: Record<string, unknown> | undefined };
}): ListedTask => data.current?.['task'] as ListedTask;

const ANNOUNCEMENTS: Announcements = {
  onDragStart: ({ active }) => `${taskOf(active).title} is held.`,
  onDragOver: ({ over }) =>
    over === null ? undefined : `Over ${TASK_STATE_WORDS[over.id as BoardState]}.`,
  onDragEnd: ({ active, over }) =>
    over === null
      ? `${taskOf(active).title} stays.`
      : `Let go over ${TASK_STATE_WORDS[over.id as BoardState]}.`,
  onDragCancel: ({ active }) => `${taskOf(active).title} stays.`,
};

/** The tasks by state. Cards are dragged, or moved by their menu or by the keyboard. */
export const TaskBoard = ({
  filter,
  sort,
  counted,
  withSystem,
}: {
  filter: Narrowed;
  sort: TaskSort | undefined;
  counted: TaskGroups['groups'];
  withSystem: boolean;
}) => {
  const { may } = useOrganization();
  const { moving, move } = useBoardMoves();
  const board = useRef<HTMLDivElement>(null);
  const followed = useRef<string | null>(null);
  const [dragged, setDragged] = useState<ListedTask | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: MOVED }),
    useSensor(TouchSensor, { activationConstraint: HELD }),
  );
  const drop = ({ over }: DragEndEvent) => {
    setDragged(null);
    if (dragged === null || over === null) return;
    followed.current = null;
    void move(dragged, over.id as BoardState);
  };
  // A card that was moved by keyboard takes the focus along to its new column, and back.
  useEffect(() => {
    if (followed.current === null) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${followed.current}"] a`);
    if (card && document.activeElement !== card && isNowhere(document.activeElement)) card.focus();
  });
  return (
    <>
      {may('tasks:write') ? (
        <div className={styles.hint}>
          <Prose>
            <p>
              Drag a card or use its menu
              <span className={styles.keys}>
                ; or press <KeyHint keys="Alt" /> and an arrow key on its title
              </span>
              .
            </p>
          </Prose>
        </div>
      ) : null}
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        accessibility={{ announcements: ANNOUNCEMENTS }}
        onDragStart={({ active }) => {
          setDragged(taskOf(active));
        }}
        onDragEnd={drop}
        onDragCancel={() => {
          setDragged(null);
        }}
      >
        <div ref={board} className={styles.board}>
          {BOARD_STATES.map((state) => (
            <BoardColumn
              key={state}
              state={state}
              filter={filter}
              sort={sort}
              counted={counted.find(({ key }) => key === state)}
              moving={moving}
              withSystem={withSystem}
              onMove={(task, to, byKey) => {
                followed.current = byKey ? task.id : null;
                void move(task, to);
              }}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged === null ? null : (
            <div className={styles.card}>
              <p className={styles.title}>{dragged.title}</p>
            </div>
          )}
        </DragOverlay>
      </DndContext>
    </>
  );
};

/** Whether the focus was lost with what held it. */
const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || !element.isConnected;
