import type { TaskColumn, TaskGrouping, TaskGroups, TaskSort, Topic } from '@pitwall/contracts';
import { STAGE_WORDS } from '@pitwall/ui';
import { TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';

export const TOPIC_WORDS: Record<Topic, string> = {
  caching: 'Caching',
  'rate-limiting': 'Rate limiting',
  stateless: 'Statelessness',
  queues: 'Queues',
  resilience: 'Load and resilience',
  monitoring: 'Monitoring',
  delivery: 'Delivery',
  architecture: 'Architecture',
  database: 'Database',
  security: 'Security',
};

export const COLUMN_WORDS: Record<TaskColumn, string> = {
  reason: 'Reason',
  state: 'State',
  stage: 'Stage',
  topic: 'Topic',
  owner: 'Owner',
  sprint: 'Sprint',
  due: 'Due',
  days: 'Work',
  practice: 'Practice',
  issue: 'Issue in a tracker',
};

export const GROUP_WORDS: Record<TaskGrouping | 'none', string> = {
  none: 'Not grouped',
  state: 'By state',
  stage: 'By stage',
  topic: 'By topic',
  sprint: 'By sprint',
  owner: 'By owner',
  system: 'By system',
};

export const ORDER_WORDS: Record<TaskSort, { label: string; says: string }> = {
  rank: {
    label: 'What to do first',
    says: 'By what a task brings for what it costs, each system in its own order.',
  },
  due: { label: 'Due first', says: 'The next day that somebody set; those without one last.' },
  days: { label: 'Least work first', says: 'The fewest days of work.' },
};

const WITHOUT: Record<TaskGrouping, string> = {
  state: 'Without a state',
  stage: 'Of no stage',
  topic: 'Of no topic',
  sprint: 'In no sprint',
  owner: 'Nobody’s yet',
  system: 'Of no system',
};

/** What a group is called. */
export function groupTitle(by: TaskGrouping, { key, name }: TaskGroups['groups'][number]): string {
  if (key === 'none') return WITHOUT[by];
  if (by === 'state')
    return Object.entries(TASK_STATE_WORDS).find(([state]) => state === key)?.[1] ?? key;
  if (by === 'stage') return STAGE_WORDS.find(({ stage }) => stage === key)?.title ?? key;
  if (by === 'topic')
    return Object.entries(TOPIC_WORDS).find(([topic]) => topic === key)?.[1] ?? key;
  return name ?? (by === 'owner' ? 'Someone who has left' : key);
}
