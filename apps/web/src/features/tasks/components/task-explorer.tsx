import type { TaskViewSettings } from '@pitwall/contracts';
import { Button, EmptyState, formatDays, Loading, Panel, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, type ReactNode } from 'react';
import { InParts } from '../../../lib/in-parts.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { TaskDialogs } from '../../../lib/tasks/task-dialogs.tsx';
import type { TaskSearch } from '../../../lib/tasks/task-search.ts';
import { groupsQuery } from '../api/task-lists.ts';
import { columnsOf, filterCount, narrowedBy } from '../model/task-settings.ts';
import styles from './task-explorer.module.css';
import { TaskTable } from './task-table.tsx';
import { TaskToolbar } from './task-toolbar.tsx';

const TaskBoard = lazy(async () => ({ default: (await import('./task-board.tsx')).TaskBoard }));

export interface TaskExplorerProps {
  search: TaskSearch;
  /** Puts another way of looking into the address. */
  onSearch: (search: TaskSearch) => void;
  /** The one system of the page. */
  system?: string;
  /** When nothing is filtered and there is nothing to do. */
  empty: ReactNode;
}

/** The tasks, as a list or a board. How they are looked at stands in the address. */
export const TaskExplorer = ({ search: asked, onSearch, system, empty }: TaskExplorerProps) => {
  const { slug } = useOrganization();
  // A reader who types waits for no list.
  const search = useDeferredValue(asked);
  const filter = narrowedBy(search, system);
  const isBoard = search.layout === 'board';
  const { state: _state, ...everyState } = filter;
  const by = isBoard ? 'state' : search.group;
  const groups = useQuery({
    ...groupsQuery(slug, isBoard ? { ...everyState, state: 'all' } : filter, by),
    placeholderData: (previous, query) => (query?.queryKey[4] === by ? previous : undefined),
  });
  const change = (settings: TaskViewSettings) => {
    onSearch({ ...asked, ...settings });
  };
  const narrowed =
    filterCount(search) > 0 || search.search !== undefined || search.state !== undefined;
  const nothing = narrowed ? (
    <EmptyState
      title="No such tasks"
      action={
        <Button
          onClick={() => {
            const { layout, group, sort, columns } = asked;
            onSearch({
              ...(layout && { layout }),
              ...(group && { group }),
              ...(sort && { sort }),
              ...(columns && { columns }),
            });
          }}
        >
          Show all open tasks
        </Button>
      }
    >
      No task of {system === undefined ? 'the organization' : 'this system'} is all that is asked
      for
      {search.search === undefined ? '' : ` and has “${search.search}” in its title`}.
    </EmptyState>
  ) : (
    empty
  );
  return (
    <TaskDialogs>
      <InParts shape={<div className={styles.bar} />}>
        <TaskToolbar search={asked} onSearch={onSearch} onChange={change} system={system} />
      </InParts>
      <Loaded
        query={groups}
        loading={
          <Loading label="Loading tasks">
            <Panel flush>
              <Skeleton shape="rows" count={6} />
            </Panel>
          </Loading>
        }
      >
        {(counted) => (
          <>
            <p role="status" className={styles.count}>
              {counted.count} {counted.count === 1 ? 'task' : 'tasks'}, {formatDays(counted.days)}{' '}
              of work
            </p>
            {counted.count === 0 ? (
              <Panel flush>{nothing}</Panel>
            ) : isBoard ? (
              <Suspense
                fallback={
                  <Loading label="Loading the board">
                    <Skeleton count={6} />
                  </Loading>
                }
              >
                <TaskBoard
                  filter={everyState}
                  sort={search.sort}
                  counted={counted.groups}
                  withSystem={system === undefined}
                />
              </Suspense>
            ) : (
              <Panel flush>
                <InParts shape={<Skeleton shape="rows" count={6} />}>
                  <TaskTable
                    key={by ?? 'none'}
                    filter={filter}
                    by={by}
                    sort={search.sort}
                    groups={counted}
                    columns={columnsOf(search)}
                    withSystem={system === undefined}
                  />
                </InParts>
              </Panel>
            )}
          </>
        )}
      </Loaded>
    </TaskDialogs>
  );
};
