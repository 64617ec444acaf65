import type { Task } from '@pitwall/contracts';
import { useQuery } from '@tanstack/react-query';
import { createContext, lazy, use, useState, type ReactNode } from 'react';
import { taskQuery } from '../api/task.ts';
import { Later } from '../later.tsx';
import { useOrganization } from '../organization/current-organization.tsx';
import { useTaskChange } from './use-task-change.ts';

const OwnerDialog = lazy(async () => ({
  default: (await import('./owner-dialog.tsx')).OwnerDialog,
}));
const DueDialog = lazy(async () => ({ default: (await import('./due-dialog.tsx')).DueDialog }));
const SprintDialog = lazy(async () => ({
  default: (await import('./sprint-dialog.tsx')).SprintDialog,
}));
const PinDialog = lazy(async () => ({ default: (await import('./pin-dialog.tsx')).PinDialog }));

/** What a dialog asks about a task, and about which. */
export interface TaskQuestion {
  task: Task;
  about: 'owner' | 'due' | 'sprint' | 'pin';
}

type Ask = (question: TaskQuestion) => void;
const Context = createContext<Ask | null>(null);

/** How a menu has a dialog opened above its list; null where it stands in none. */
export const useTaskDialogs = (): Ask | null => use(Context);

/**
 * Around a list of tasks: its dialogs. One that is open stays with its task and with what was typed in it when others'
 * changes put another task into the row, or take the row out of the list.
 */
export const TaskDialogs = ({ children }: { children: ReactNode }) => {
  const [question, setQuestion] = useState<TaskQuestion | null>(null);
  return (
    <Context value={setQuestion}>
      {children}
      {question === null ? null : (
        <TaskDialog
          {...question}
          onClose={() => {
            setQuestion(null);
          }}
        />
      )}
    </Context>
  );
};

export const TaskDialog = ({
  task: asked,
  about,
  onClose,
}: TaskQuestion & { onClose: () => void }) => {
  const { slug } = useOrganization();
  const change = useTaskChange();
  // It follows what others do with the task meanwhile.
  const { data } = useQuery(taskQuery(slug, asked.id));
  const task = data === undefined || data.version < asked.version ? asked : data;
  const dialog = { task, change: change.mutate, onClose };
  return (
    <Later>
      {about === 'owner' ? <OwnerDialog {...dialog} /> : null}
      {about === 'due' ? <DueDialog {...dialog} /> : null}
      {about === 'sprint' ? <SprintDialog {...dialog} /> : null}
      {about === 'pin' ? <PinDialog task={task} onClose={onClose} /> : null}
    </Later>
  );
};
