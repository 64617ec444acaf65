import {
  TASK_COLUMNS,
  TASK_GROUPS,
  TASK_ORDERS,
  TASK_STAGES,
  TASK_STATE_CHOICES,
  TASK_TOPICS,
  type TaskSearch,
} from '../../lib/tasks/task-search.ts';
import { given, oneOf, text, words, type Search } from './search.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && ID.test(value) ? value : undefined;

/** A way of looking at tasks, from an address. */
export const taskSearch = (search: Search): TaskSearch => {
  const columns = words(search['columns'])?.flatMap((one) => oneOf(TASK_COLUMNS, one) ?? []);
  return given({
    state: oneOf(TASK_STATE_CHOICES, search['state']),
    search: text(search['search']),
    system: text(search['system']),
    stage: oneOf(TASK_STAGES, search['stage']),
    topic: oneOf(TASK_TOPICS, search['topic']),
    owner: oneOf(['me', 'none'] as const, search['owner']) ?? id(search['owner']),
    sprint: oneOf(['none'] as const, search['sprint']) ?? id(search['sprint']),
    source: oneOf(['practice', 'own'] as const, search['source']),
    blocked: oneOf(['yes', 'no'] as const, search['blocked']),
    layout: oneOf(['board'] as const, search['layout']),
    group: oneOf(TASK_GROUPS, search['group']),
    sort: oneOf(TASK_ORDERS, search['sort']),
    columns,
    view: id(search['view']),
  });
};
