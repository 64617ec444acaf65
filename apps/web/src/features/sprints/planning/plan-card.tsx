import { useDraggable } from '@dnd-kit/core';
import type { Sprint, SprintPlanning, Task } from '@pitwall/contracts';
import {
  formatDays,
  IconButton,
  Identifier,
  Menu,
  MenuItem,
  MenuSeparator,
  Tag,
} from '@pitwall/ui';
import { clsx } from 'clsx';
import { ArrowRightLeft, GripVertical } from 'lucide-react';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { isOpenTask, TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';
import type { MoveTasks } from '../api/move-tasks.ts';
import { heldDays } from '../model/plan-moves.ts';
import { freeDays } from '../model/sprint-days.ts';
import styles from './planning-board.module.css';

export interface PlanCardProps {
  task: Task;
  planning: SprintPlanning;
  /** Sprints that a task can be put into. */
  going: readonly Sprint[];
  /** It stands before something that it needs. */
  early: boolean;
  onMove: MoveTasks;
}

/** A task of the plan: taken by its grip, or moved by its menu. */
export const PlanCard = ({ task, planning, going, early, onMove }: PlanCardProps) => {
  const { may } = useOrganization();
  const plans = may('tasks:write');
  const movable = plans && isOpenTask(task.state);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: task.id,
    disabled: !movable,
  });
  return (
    <li
      ref={setNodeRef}
      className={clsx(styles.card, !plans && styles.read, isDragging && styles.lifted)}
    >
      {movable ? (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles.grip}
          {...attributes}
          {...listeners}
          aria-label={`Drag ${task.title}`}
        >
          <GripVertical size={15} aria-hidden="true" />
        </button>
      ) : plans ? (
        <span className={styles.grip} />
      ) : null}
      <CardWords task={task} days={heldDays(planning, task)} early={early} />
      {movable ? <MoveMenu task={task} going={going} onMove={onMove} /> : null}
    </li>
  );
};

export const CardWords = ({
  task,
  days,
  early = false,
}: {
  task: Task;
  days: number;
  early?: boolean;
}) => {
  const { slug } = useOrganization();
  return (
    <div className={styles.words}>
      <p className={styles.title}>
        <TextLink
          look="plain"
          to="/$organization/tasks/$task"
          params={{ organization: slug, task: task.id }}
        >
          {task.title}
        </TextLink>
      </p>
      <p className={styles.reason}>{task.reasons.sentence}</p>
      <p className={styles.facts}>
        <span>
          {days < task.days ? `${formatDays(days)} of ${formatDays(task.days)}` : formatDays(days)}
        </span>
        <span className={styles.system}>{task.system.name}</span>
        {task.practice === null ? null : <Identifier>{task.practice}</Identifier>}
        {task.state === 'todo' ? null : <Tag>{TASK_STATE_WORDS[task.state].toLowerCase()}</Tag>}
        {early ? <Tag signal="disputed">too early</Tag> : null}
      </p>
    </div>
  );
};

const MoveMenu = ({ task, going, onMove }: Pick<PlanCardProps, 'task' | 'going' | 'onMove'>) => {
  const others = going.filter(({ id }) => id !== task.sprint?.id);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="small"
          label={`Move ${task.title}`}
          icon={<ArrowRightLeft size={15} aria-hidden="true" />}
        />
      }
    >
      {others.map((sprint) => (
        <MenuItem
          key={sprint.id}
          detail={`${formatDays(freeDays(sprint))} free`}
          onSelect={() => {
            onMove([{ task, to: sprint.id }]);
          }}
        >
          {`Move to ${sprint.name}`}
        </MenuItem>
      ))}
      {task.sprint === null ? null : (
        <>
          {others.length === 0 ? null : <MenuSeparator />}
          <MenuItem
            onSelect={() => {
              onMove([{ task, to: null }]);
            }}
          >
            {`Take out of ${task.sprint.name}`}
          </MenuItem>
        </>
      )}
    </Menu>
  );
};
