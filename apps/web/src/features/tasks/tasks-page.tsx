import { EmptyState, PageHeader } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { TaskExplorer } from './components/task-explorer.tsx';

const route = getRouteApi('/signed-in/$organization/tasks');

/** The tasks of all systems of the organization. */
export const TasksPage = () => {
  const { slug, name } = useOrganization();
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
