import { EmptyState, Loading, PageHeader, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { rowsOf } from '../../lib/api/pages.ts';
import { systemsQuery } from '../../lib/api/systems.ts';
import { teamsQuery } from '../../lib/api/teams.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { StandingSentence } from './components/standing-sentence.tsx';
import { SystemFilter } from './components/system-filter.tsx';
import { SystemTable } from './components/system-table.tsx';

const route = getRouteApi('/signed-in/$organization/systems');

/** What the organization runs, and where each stands. */
export const SystemsPage = () => {
  const { slug, name, may } = useOrganization();
  const search = route.useSearch();
  const query = useInfiniteQuery(systemsQuery(slug, search));
  const teams = useInfiniteQuery(teamsQuery(slug));
  const narrowed = search.search !== undefined || search.team !== undefined;
  const none = !narrowed && query.data !== undefined && rowsOf(query.data).length === 0;
  const add = may('systems:write') ? (
    <ButtonLink
      variant="primary"
      to="/$organization/systems/new"
      params={{ organization: slug }}
      icon={<Plus size={15} aria-hidden="true" />}
    >
      {none ? 'Add the first system' : 'Add a system'}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <title>{`Systems · ${name} · Pitwall`}</title>
      <PageHeader
        title="Systems"
        detail={none ? undefined : 'What your teams run, by name, and where each stands.'}
        actions={none ? undefined : add}
      />
      {none ? (
        <Panel>
          <EmptyState large title="No systems yet" action={add}>
            A system is what a team runs and is woken up for: an API, a site, a worker. Name it,
            give its load in five numbers, and Pitwall says where it stands.
            {add === undefined ? ' Your role does not add systems; a member can.' : null}
          </EmptyState>
        </Panel>
      ) : (
        <Stack>
          {narrowed || query.data === undefined || query.hasNextPage ? null : (
            <StandingSentence systems={rowsOf(query.data)} />
          )}
          <SystemFilter
            search={search}
            teams={teams.data === undefined ? [] : rowsOf(teams.data)}
          />
          <Panel flush>
            <Paged
              query={query}
              noun="systems"
              loading={
                <Loading label="Loading systems">
                  <Skeleton shape="rows" count={5} />
                </Loading>
              }
              empty={
                <EmptyState
                  title="No system matches"
                  action={
                    <ButtonLink to="/$organization/systems" params={{ organization: slug }}>
                      Show all systems
                    </ButtonLink>
                  }
                >
                  Search for a system’s name or its address.
                </EmptyState>
              }
            >
              {(rows) => <SystemTable systems={rows} />}
            </Paged>
          </Panel>
        </Stack>
      )}
    </>
  );
};
