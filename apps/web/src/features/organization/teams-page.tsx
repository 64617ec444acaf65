import { Button, EmptyState, PageHeader, Panel, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { rowsOf } from '../../lib/api/pages.ts';
import { teamsQuery } from '../../lib/api/teams.ts';
import { TextLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { CreateTeamDialog } from './components/create-team-dialog.tsx';

/** The teams that own systems. */
export const TeamsPage = () => {
  const { slug, name, may } = useOrganization();
  const query = useInfiniteQuery(teamsQuery(slug));
  const [creating, setCreating] = useDialogAt('new', may('teams:manage'));
  const none = query.data !== undefined && rowsOf(query.data).length === 0;
  const create = may('teams:manage') ? (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      onClick={() => {
        setCreating(true);
      }}
    >
      New team
    </Button>
  ) : undefined;
  return (
    <>
      <title>{`Teams · ${name} · Pitwall`}</title>
      <PageHeader
        title="Teams"
        detail={
          may('teams:manage')
            ? 'A team owns systems; sprints have its capacity.'
            : 'A team owns systems; sprints have its capacity. Admins make teams.'
        }
        actions={none ? undefined : create}
      />
      <Panel flush>
        <Paged
          query={query}
          noun="teams"
          empty={
            <EmptyState large title="No teams yet" action={create}>
              A team is who is woken up when a system breaks. The first one is made together with
              the first system; make more when the people who look after systems differ.
            </EmptyState>
          }
        >
          {(rows) => (
            <WorkList label="Teams">
              {rows.map((team) => (
                <WorkItem
                  key={team.id}
                  title={
                    <TextLink
                      look="plain"
                      to="/$organization/systems"
                      params={{ organization: slug }}
                      search={{ team: team.slug }}
                    >
                      {team.name}
                    </TextLink>
                  }
                  cost={
                    team.systems === 1
                      ? '1 system'
                      : `${team.systems === 0 ? 'no' : team.systems} systems`
                  }
                  id={team.slug}
                />
              ))}
            </WorkList>
          )}
        </Paged>
      </Panel>
      {creating ? (
        <CreateTeamDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      ) : null}
    </>
  );
};
