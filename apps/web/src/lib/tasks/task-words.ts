import type { Task, TaskState } from '@pitwall/contracts';
import type { TaskStateChoice } from './task-search.ts';

export const TASK_STATE_WORDS: Record<TaskState, string> = {
  todo: 'To do',
  doing: 'Doing',
  done_unverified: 'Done, not verified',
  done: 'Done',
  dropped: 'Dropped',
};

export const TASK_STATE_CHOICE_WORDS: Record<TaskStateChoice, string> = {
  open: 'All open',
  ...TASK_STATE_WORDS,
  all: 'Open and closed',
};

/** A task whose end a person says; the assessment says the rest. */
export const OPEN_TASK_STATES = ['todo', 'doing', 'done_unverified'] as const;

export const isOpenTask = (state: TaskState): boolean =>
  OPEN_TASK_STATES.some((one) => one === state);

/** A state as it reads for this task: of one's own tasks nobody but oneself says whether they are done. */
export const taskStateWords = (state: TaskState, kind: Task['kind']): string =>
  kind === 'custom' && state === 'done_unverified' ? 'Done' : TASK_STATE_WORDS[state];
