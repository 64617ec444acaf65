import type { Task } from '@pitwall/contracts';
import { IconButton } from '@pitwall/ui';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { TaskMenu } from '../../../lib/tasks/task-menu.tsx';

/** The menu of a task, made when a reader presses it: a list that scrolls fast makes none in passing. */
export const LateTaskMenu = ({ task }: { task: Task }) => {
  const { may } = useOrganization();
  const [asked, setAsked] = useState(false);
  if (!may('tasks:write')) return null;
  if (asked) return <TaskMenu task={task} openAtOnce />;
  return (
    <IconButton
      size="small"
      label={`Change ${task.title}`}
      icon={<Ellipsis size={16} aria-hidden="true" />}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => {
        setAsked(true);
      }}
    />
  );
};
