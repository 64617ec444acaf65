import type { Sprint, Task } from '@pitwall/contracts';
import { formatDays, IconButton, Menu, MenuItem, MenuSeparator, notify } from '@pitwall/ui';
import { Ellipsis } from 'lucide-react';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useMoveTask } from '../api/move-task.ts';
import { freeDays } from '../model/sprint-days.ts';

export interface MoveTaskProps {
  task: Task;
  sprint: Sprint;
  going: readonly Sprint[];
}

/** Takes a task out of its sprint or into another, with a way back. */
export const MoveTask = ({ task, sprint, going }: MoveTaskProps) => {
  const { slug } = useOrganization();
  const move = useMoveTask(slug);
  const others = going.filter(({ id }) => id !== sprint.id);
  const put = (to: Sprint | null) => {
    move.mutate(
      { task, sprintId: to?.id ?? null },
      {
        onSuccess: (moved) => {
          notify({
            title: to === null ? `Taken out of ${sprint.name}` : `Moved to ${to.name}`,
            detail: task.title,
            action: {
              label: 'Undo',
              onAction: () => {
                move.mutate({ task: moved, sprintId: sprint.id }, { onError: notifyTrouble });
              },
            },
          });
        },
        onError: notifyTrouble,
      },
    );
  };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="small"
          label={`Move: ${task.title}`}
          icon={<Ellipsis size={16} aria-hidden="true" />}
          aria-disabled={move.isPending}
        />
      }
    >
      <MenuItem
        onSelect={() => {
          put(null);
        }}
      >
        Take it out of the sprint
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
