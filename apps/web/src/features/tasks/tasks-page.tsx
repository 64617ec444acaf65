import { EmptyState, PageHeader, Select } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rowsOf } from '../../lib/api/pages.ts';
import { systemsQuery } from '../../lib/api/systems.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { TaskList } from './components/task-list.tsx';
import styles from './components/task-list.module.css';

const route = getRouteApi('/signed-in/$organization/tasks');
const ALL = 'all';

/** The tasks of all systems of the organization. */
export const TasksPage = () => {
  const { slug, name } = useOrganization();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const systems = useInfiniteQuery(systemsQuery(slug, {}));
  const known = systems.data === undefined ? [] : rowsOf(systems.data);
  return (
    <>
      <title>{`Tasks · ${name} · Pitwall`}</title>
      <PageHeader
        title="Tasks"
        detail="Made from the answers, in the order of what they bring for what they cost. Each system has its own order."
      />
      <TaskList
        filter={search}
        withSystem
        onFilter={(next) => {
          void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
        }}
        filters={
          <Select
            label="System"
            hideLabel
            className={styles.state}
            value={search.system ?? ALL}
            options={[
              { value: ALL, label: 'All systems' },
              ...known.map((system) => ({ value: system.slug, label: system.name })),
            ]}
            onValueChange={(next) => {
              void navigate({
                search: (before) => ({ ...before, system: next === ALL ? undefined : next }),
                replace: true,
              });
            }}
          />
        }
        empty={
          <EmptyState
            large
            title="No open tasks"
            action={
              <ButtonLink to="/$organization/systems" params={{ organization: slug }}>
                Go to the systems
              </ButtonLink>
            }
          >
            Every practice that is due and not met becomes a task, with the reason why it comes
            where it does. Answer an assessment, and they are here.
          </EmptyState>
        }
      />
    </>
  );
};
