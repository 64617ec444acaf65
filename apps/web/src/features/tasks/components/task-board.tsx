import type { TaskGroups, TaskSort } from '@pitwall/contracts';
import { Prose, KeyHint } from '@pitwall/ui';
import { useEffect, useRef } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import type { Narrowed } from '../api/task-lists.ts';
import { BOARD_STATES } from '../model/board-moves.ts';
import { BoardColumn } from './board-column.tsx';
import styles from './task-board.module.css';
import { useBoardMoves } from './use-board-moves.ts';

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
              Drag a card, use its menu, or press <KeyHint keys="Alt" /> and an arrow key on its
              title.
            </p>
          </Prose>
        </div>
      ) : null}
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
    </>
  );
};

/** Whether the focus was lost with what held it. */
const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || !element.isConnected;
