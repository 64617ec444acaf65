import { DndContext, type DragEndEvent, DragOverlay } from '@dnd-kit/core';
import type { Sprint, SprintPlanning } from '@pitwall/contracts';
import { Stack } from '@pitwall/ui';
import { useState } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useMoveTasks } from '../api/move-tasks.ts';
import { heldDays, placesOf } from '../model/plan-moves.ts';
import { warningsOf } from '../model/plan-warnings.ts';
import { sprintTime } from '../model/sprint-days.ts';
import { BacklogColumn } from './backlog-column.tsx';
import { announcementsOf, BACKLOG, INSTRUCTIONS } from './plan-announcements.ts';
import { CardWords } from './plan-card.tsx';
import { PlanColumn } from './plan-column.tsx';
import { PlanWarningsList } from './plan-warnings-list.tsx';
import styles from './planning-board.module.css';
import { placeUnder, usePlanSensors } from './use-plan-sensors.ts';

/** The backlog beside the sprints; tasks are dragged between them, or moved by their menus. */
export const PlanningBoard = ({
  team,
  planning,
  made,
  onArrive,
  onFill,
}: {
  team: string;
  planning: SprintPlanning;
  /** The sprint that was made a moment ago: work goes on there. */
  made: string | null;
  onArrive: () => void;
  onFill: (sprint: Sprint) => void;
}) => {
  const { slug } = useOrganization();
  const move = useMoveTasks(slug, team);
  const sensors = usePlanSensors();
  const [dragged, setDragged] = useState<string | null>(null);
  const going = planning.sprints.filter((one) => sprintTime(one, planning.today) !== 'over');
  const warnings = warningsOf(planning);
  const early = new Set(warnings.map(({ task }) => task.id));
  const find = (id: string) =>
    [...planning.backlog, ...planning.sprints.flatMap(({ tasks }) => tasks)].find(
      (task) => task.id === id,
    );
  const task = dragged === null ? undefined : find(dragged);
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const moved = find(String(active.id));
    if (moved === undefined || over === null) return;
    const to = over.id === BACKLOG ? null : String(over.id);
    if ((placesOf(planning).get(moved.id)?.id ?? null) !== to) move([{ task: moved, to }]);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={placeUnder}
      accessibility={{
        announcements: announcementsOf(planning),
        screenReaderInstructions: INSTRUCTIONS,
      }}
      onDragStart={({ active }) => {
        setDragged(String(active.id));
      }}
      onDragEnd={drop}
      onDragCancel={() => {
        setDragged(null);
      }}
    >
      <Stack>
        <PlanWarningsList planning={planning} warnings={warnings} onMove={move} />
        <div className={styles.board}>
          <BacklogColumn planning={planning} going={going} onMove={move} />
          <div className={styles.sprints}>
            {planning.sprints.map((sprint) => (
              <PlanColumn
                key={sprint.id}
                team={team}
                sprint={sprint}
                planning={planning}
                going={going}
                early={early}
                arrives={sprint.id === made}
                onArrive={onArrive}
                onMove={move}
                onFill={onFill}
              />
            ))}
          </div>
        </div>
      </Stack>
      <DragOverlay dropAnimation={null}>
        {task === undefined ? null : (
          <div className={styles.dragged}>
            <CardWords task={task} days={heldDays(planning, task)} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
};
