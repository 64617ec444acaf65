import type {
  Stage,
  TaskColumn,
  TaskGrouping,
  TaskSort,
  TaskState,
  TaskViewSettings,
  Topic,
} from '@pitwall/contracts';

// Words of the contracts, written again: addresses are read before their schemas are there. A test compares them.
export const TASK_STATE_CHOICES = [
  'open',
  'todo',
  'doing',
  'done_unverified',
  'done',
  'dropped',
  'all',
] as const satisfies readonly (TaskState | 'open' | 'all')[];
export type TaskStateChoice = (typeof TASK_STATE_CHOICES)[number];

export const TASK_STAGES = [
  'mvp',
  'breakdown',
  're-architecture',
  'scale',
  'stability',
  'none',
] as const satisfies readonly (Stage | 'none')[];

export const TASK_TOPICS = [
  'caching',
  'rate-limiting',
  'stateless',
  'queues',
  'resilience',
  'monitoring',
  'delivery',
  'architecture',
  'database',
  'security',
  'none',
] as const satisfies readonly (Topic | 'none')[];

export const TASK_GROUPS = [
  'state',
  'stage',
  'topic',
  'sprint',
  'owner',
  'system',
] as const satisfies readonly TaskGrouping[];

export const TASK_ORDERS = ['rank', 'due', 'days'] as const satisfies readonly TaskSort[];

export const TASK_COLUMNS = [
  'reason',
  'state',
  'stage',
  'topic',
  'owner',
  'sprint',
  'due',
  'days',
  'practice',
  'issue',
] as const satisfies readonly TaskColumn[];

/** What a list shows until the reader chooses. */
export const FIRST_COLUMNS: readonly TaskColumn[] = [
  'reason',
  'state',
  'owner',
  'sprint',
  'due',
  'days',
  'practice',
  'issue',
];

/** A way of looking at tasks as it stands in the address; what is left out is as every list begins. */
export interface TaskSearch extends TaskViewSettings {
  /** The saved view that this began as. */
  view?: string;
}

/** What narrows a list, apart from the state with which every list begins. */
export const FILTER_KEYS = [
  'search',
  'system',
  'stage',
  'topic',
  'owner',
  'sprint',
  'source',
  'blocked',
] as const;
