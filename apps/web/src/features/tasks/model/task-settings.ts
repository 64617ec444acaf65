import type { TaskColumn, TaskViewSettings } from '@pitwall/contracts';
import { FILTER_KEYS, FIRST_COLUMNS, type TaskSearch } from '../../../lib/tasks/task-search.ts';
import type { Narrowed } from '../api/task-lists.ts';

/** What the API is asked for; a page of one system asks for that. */
export const narrowedBy = (search: TaskSearch, system: string | undefined): Narrowed => {
  const { state, stage, topic, owner, sprint, source, blocked } = search;
  return defined({
    state,
    search: search.search,
    system: system ?? search.system,
    stage,
    topic,
    owner,
    sprint,
    source,
    blocked,
  });
};

/** What a view of these would keep. */
export const settingsOf = (
  { view: _view, ...search }: TaskSearch,
  system: string | undefined,
): TaskViewSettings => defined({ ...search, system: system ?? search.system });

/** Whether both show the same. */
export const isSame = (one: TaskViewSettings, other: TaskViewSettings): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** How many filters narrow the list, what is typed and the state apart. */
export const filterCount = (search: TaskSearch): number =>
  FILTER_KEYS.filter((key) => key !== 'search' && search[key] !== undefined).length;

export const columnsOf = ({ columns }: TaskSearch): ReadonlySet<TaskColumn> =>
  new Set(columns ?? FIRST_COLUMNS);

const inOrder = (settings: TaskViewSettings) =>
  Object.entries(defined(settings)).sort(([one], [other]) => one.localeCompare(other));

const defined = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
