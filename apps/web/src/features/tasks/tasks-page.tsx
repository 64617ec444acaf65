import { EmptyState, PageHeader } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rowsOf } from '../../lib/api/pages.ts';
import { systemsQuery } from '../../lib/api/systems.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { FirstSystem } from '../../lib/system/first-system.tsx';
import { TaskExplorer } from './components/task-explorer.tsx';

const route = getRouteApi('/signed-in/$organization/tasks');

/** The tasks of all systems of the organization. */
export const TasksPage = () => {
  const { name } = useOrganization();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>{`Tasks · ${name} · Pitwall`}</title>
      <PageHeader
        title="Tasks"
        detail="Made from the answers, in the order of what they bring for what they cost. Each system has its own order."
      />
      <TaskExplorer
        search={search}
        onSearch={(next) => {
          void navigate({ search: next, replace: true });
        }}
        empty={<NoTasks />}
      />
    </>
  );
};

/** Why there is no task anywhere, and what makes one. */
const NoTasks = () => {
  const { slug } = useOrganization();
  const systems = useInfiniteQuery(systemsQuery(slug));
  if (systems.data !== undefined && rowsOf(systems.data).length === 0) {
    return (
      <FirstSystem title="No tasks yet">
        Every practice that is due at a system’s load and not met becomes a task, with the reason
        why it comes where it does.
      </FirstSystem>
    );
  }
  return (
    <EmptyState
      large
      title="No open tasks"
      action={
        <ButtonLink to="/$organization/systems" params={{ organization: slug }}>
          Go to the systems
        </ButtonLink>
      }
    >
      Every practice that is due and not met becomes a task, with the reason why it comes where it
      does. What is answered is in place or accepted; what is not answered yet may still become one.
    </EmptyState>
  );
};
