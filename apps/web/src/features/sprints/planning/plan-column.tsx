import { useDroppable } from '@dnd-kit/core';
import type { Sprint, SprintPlanning } from '@pitwall/contracts';
import { Button, CapacityBar, formatDays, Tag } from '@pitwall/ui';
import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import type { MoveTasks } from '../api/move-tasks.ts';
import { CloseSprint } from '../components/close-sprint.tsx';
import { DeleteSprint } from '../components/delete-sprint.tsx';
import { daysAfter, doneDays, sprintTime } from '../model/sprint-days.ts';
import { shareWords, sprintDates } from '../model/sprint-words.ts';
import { PlanCard } from './plan-card.tsx';
import styles from './planning-board.module.css';

export interface PlanColumnProps {
  team: string;
  sprint: Sprint;
  planning: SprintPlanning;
  going: readonly Sprint[];
  /** Tasks that stand before something that they need. */
  early: ReadonlySet<string>;
  /** It was made a moment ago: the focus goes to its next step. */
  arrives: boolean;
  onArrive: () => void;
  onMove: MoveTasks;
  onFill: (sprint: Sprint) => void;
}

/** Where the way past the backlog leads. */
export const headingOf = (sprint: string): string => `sprint-${sprint}`;

/** A sprint of the plan: how full it is, and what is in it. */
export const PlanColumn = ({
  team,
  sprint,
  planning,
  going,
  early,
  arrives,
  onArrive,
  onMove,
  onFill,
}: PlanColumnProps) => {
  const { may } = useOrganization();
  const writes = may('tasks:write');
  const time = sprintTime(sprint, planning.today);
  const { setNodeRef, isOver } = useDroppable({ id: sprint.id, disabled: time === 'over' });
  const after = daysAfter(sprint);
  const fill = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!arrives) return;
    // Once the dialog that made it has given the focus back.
    const timer = setTimeout(() => {
      fill.current?.focus();
      onArrive();
    });
    return () => {
      clearTimeout(timer);
    };
  }, [arrives, onArrive]);
  return (
    <section
      ref={setNodeRef}
      className={clsx(styles.column, isOver && styles.target)}
      aria-label={sprint.name}
    >
      <header className={styles.head}>
        <h2 id={headingOf(sprint.id)} className={styles.name}>
          {sprint.name} {time === 'now' ? <Tag>now</Tag> : null}
          {time === 'over' ? <Tag signal="disputed">over</Tag> : null}
        </h2>
        <p className={styles.dates}>{sprintDates(sprint)}</p>
        <p className={styles.dates}>{shareWords(sprint)}</p>
        <CapacityBar
          label={sprint.name}
          capacity={sprint.availableDays}
          planned={sprint.plannedDays}
          done={doneDays(sprint)}
        />
        {writes ? (
          <div className={styles.actions}>
            {time === 'over' ? null : (
              <Button
                ref={fill}
                size="small"
                aria-label={`Fill ${sprint.name}`}
                onClick={() => {
                  onFill(sprint);
                }}
              >
                Fill…
              </Button>
            )}
            {time !== 'coming' && sprint.tasks.length > 0 ? (
              <CloseSprint
                sprint={sprint}
                next={going.find(({ id }) => id !== sprint.id)}
                planning={planning}
              />
            ) : null}
            {sprint.tasks.length === 0 ? <DeleteSprint team={team} sprint={sprint} /> : null}
          </div>
        ) : null}
      </header>
      {sprint.tasks.length === 0 ? (
        <p className={styles.empty}>
          {writes && time !== 'over'
            ? 'Nothing yet. Drag tasks here, or fill it with what is worth most.'
            : 'Nothing is in it.'}
        </p>
      ) : (
        <ol className={styles.cards} aria-label={`Tasks of ${sprint.name}`}>
          {sprint.tasks.map((task) => (
            <PlanCard
              key={task.id}
              task={task}
              planning={planning}
              going={going}
              early={early.has(task.id)}
              onMove={onMove}
            />
          ))}
        </ol>
      )}
      {after === 0 ? null : (
        <p
          className={styles.foot}
        >{`${formatDays(after)} of this work go on in a later sprint.`}</p>
      )}
    </section>
  );
};
