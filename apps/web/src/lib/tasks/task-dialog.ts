import type { Task } from '@pitwall/contracts';
import type { TaskChangeRequest } from './use-task-change.ts';

/** What a dialog about one task is given. */
export interface TaskDialogProps {
  task: Task;
  change: (request: TaskChangeRequest) => void;
  onClose: () => void;
}
