import type { Sprint, Task } from '@pitwall/contracts';
import { formatDays, IconButton, Menu, MenuItem, MenuSeparator } from '@pitwall/ui';
import { ArrowRightLeft } from 'lucide-react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { isOpenTask } from '../../../lib/tasks/task-words.ts';
import { useTaskChange } from '../../../lib/tasks/use-task-change.ts';
import { freeDays } from '../model/sprint-days.ts';

export interface MoveTaskProps {
  task: Task;
  sprint: Sprint;
  going: readonly Sprint[];
}

/** Takes an open task out of its sprint or into another, with a way back. */
export const MoveTask = ({ task, sprint, going }: MoveTaskProps) => {
  const { may } = useOrganization();
  const change = useTaskChange();
  if (!may('tasks:write') || !isOpenTask(task.state)) return null;
  const others = going.filter(({ id }) => id !== sprint.id);
  const put = (to: Sprint | null) => {
    change.mutate({
      task,
      change: { sprintId: to?.id ?? null },
      shown: { sprint: to === null ? null : { id: to.id, name: to.name } },
      back: { sprintId: sprint.id },
      says: to === null ? `Taken out of ${sprint.name}` : `Moved to ${to.name}`,
    });
  };
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
      <MenuItem
        onSelect={() => {
          put(null);
        }}
      >
        {`Take out of ${sprint.name}`}
      </MenuItem>
      {others.length === 0 ? null : <MenuSeparator />}
      {others.map((other) => (
        <MenuItem
          key={other.id}
          detail={`${formatDays(freeDays(other))} free`}
          onSelect={() => {
            put(other);
          }}
        >
          {`Move to ${other.name}`}
        </MenuItem>
      ))}
    </Menu>
  );
};
