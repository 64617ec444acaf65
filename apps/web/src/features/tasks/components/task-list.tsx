import { EmptyState, Panel, SearchField, Select, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { TaskRow } from '../../../lib/tasks/task-row.tsx';
import {
  TASK_STATE_FILTER_WORDS,
  TASK_STATE_FILTERS,
  type TaskStateFilter,
} from '../../../lib/tasks/task-words.ts';
import { tasksQuery, type TaskFilter } from '../api/list-tasks.ts';
import styles from './task-list.module.css';

export interface TaskListProps {
  filter: TaskFilter;
  onFilter: (filter: { state?: TaskStateFilter | undefined; search?: string | undefined }) => void;
  withSystem?: boolean;
  /** More filters, before the search. */
  filters?: ReactNode;
  /** When nothing is filtered and there is nothing to do. */
  empty: ReactNode;
}

/** Tasks with what narrows them. The filters stand in the address. */
export const TaskList = ({
  filter,
  onFilter,
  withSystem = false,
  filters,
  empty,
}: TaskListProps) => {
  const { slug } = useOrganization();
  const [typed, setTyped] = useState(filter.search ?? '');
  const [before, setBefore] = useState(filter.search);
  // The address may change under the field: by the back button, by a link.
  if (before !== filter.search) {
    setBefore(filter.search);
    if ((filter.search ?? '') !== typed.trim()) setTyped(filter.search ?? '');
  }
  const search = useDeferredValue(typed.trim());
  const query = useInfiniteQuery({
    ...tasksQuery(slug, { ...filter, search: search === '' ? undefined : search }),
    placeholderData: (previous) => previous,
  });
  const state = filter.state ?? 'open';
  const narrowed = state !== 'open' || search !== '';
  return (
    <>
      <div className={styles.filters}>
        <Select
          label="State"
          hideLabel
          value={state}
          options={TASK_STATE_FILTERS.map((value) => ({
            value,
            label: TASK_STATE_FILTER_WORDS[value],
          }))}
          onValueChange={(next) => {
            onFilter({ state: next === 'open' ? undefined : next, search: filter.search });
          }}
          className={styles.state}
        />
        {filters}
        <SearchField
          label="Search tasks"
          value={typed}
          maxLength={100}
          className={styles.search}
          onChange={(event) => {
            const next = event.target.value;
            setTyped(next);
            onFilter({ state: filter.state, search: next.trim() === '' ? undefined : next.trim() });
          }}
        />
      </div>
      <Panel flush>
        <Paged
          query={query}
          noun="tasks"
          empty={
            narrowed ? (
              <EmptyState title="No such tasks">
                {search === ''
                  ? `There are none in “${TASK_STATE_FILTER_WORDS[state].toLowerCase()}”.`
                  : `None of those in “${TASK_STATE_FILTER_WORDS[state].toLowerCase()}” has “${search}” in its title.`}
              </EmptyState>
            ) : (
              empty
            )
          }
        >
          {(tasks) => (
            <WorkList label="Tasks" ordered={state === 'open'}>
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} withSystem={withSystem} />
              ))}
            </WorkList>
          )}
        </Paged>
      </Panel>
    </>
  );
};
