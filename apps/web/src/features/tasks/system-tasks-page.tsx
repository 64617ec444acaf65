import { Button, EmptyState } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy } from 'react';
import { Later } from '../../lib/later.tsx';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { TaskExplorer } from './components/task-explorer.tsx';

const CreateTaskDialog = lazy(async () => ({
  default: (await import('./components/create-task-dialog.tsx')).CreateTaskDialog,
}));

const route = getRouteApi('/signed-in/$organization/systems/$system/tasks');

/** What to do for one system, in order. */
export const SystemTasksPage = () => {
  const { may } = useOrganization();
  const address = useSystemAddress();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [creating, setCreating] = useDialogAt('new', may('tasks:write'));
  return (
    <>
      <SystemTitle page="Tasks" />
      <SystemHeader
        title="Tasks"
        detail="What is due and not met, the most for its cost first."
        actions={
          may('tasks:write') ? (
            <Button
              icon={<Plus size={15} aria-hidden="true" />}
              aria-haspopup="dialog"
              onClick={() => {
                setCreating(true);
              }}
            >
              Task of your own
            </Button>
          ) : undefined
        }
      />
      <TaskExplorer
        search={search}
        system={address.system}
        onSearch={(next) => {
          void navigate({ search: next, replace: true });
        }}
        empty={
          <EmptyState
            large
            title="No open tasks"
            action={
              <ButtonLink
                variant="primary"
                to="/$organization/systems/$system/assessment"
                params={address}
              >
                Open the assessment
              </ButtonLink>
            }
          >
            A practice that is due and not met becomes a task by itself. What is answered is in
            place or accepted; what is not answered yet may still become one.
          </EmptyState>
        }
      />
      {creating ? (
        <Later>
          <CreateTaskDialog
            onClose={() => {
              setCreating(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};
