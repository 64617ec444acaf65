import { Loading, PageHeader, Panel, Skeleton } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rowsOf } from '../../lib/api/pages.ts';
import { teamsQuery } from '../../lib/api/teams.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { lastTeam } from '../../lib/remembered.ts';
import { FirstSystem } from '../../lib/system/first-system.tsx';
import { teamToShow } from './model/team-to-show.ts';
import { TeamSprints } from './team-sprints.tsx';

const route = getRouteApi('/signed-in/$organization/sprints');

/** A team's sprints: of the one that the address names, or that was looked at last, else of one that has any. */
export const SprintsPage = () => {
  const { slug, name } = useOrganization();
  const { team: chosen } = route.useSearch();
  const query = useInfiniteQuery(teamsQuery(slug));
  return (
    <>
      <title>{`Sprints · ${name} · Pitwall`}</title>
      <Loaded
        query={query}
        loading={
          <>
            <PageHeader title="Sprints" />
            <Panel flush>
              <Loading label="Loading teams">
                <Skeleton shape="rows" count={4} />
              </Loading>
            </Panel>
          </>
        }
      >
        {(data) => {
          const teams = rowsOf(data);
          const team = teamToShow(teams, chosen ?? lastTeam());
          if (team !== undefined) return <TeamSprints key={team.id} team={team} teams={teams} />;
          return (
            <>
              <PageHeader title="Sprints" />
              <Panel>
                <FirstSystem title="No team yet">
                  Sprints belong to the team that does the work. The first team is made together
                  with the first system.
                </FirstSystem>
              </Panel>
            </>
          );
        }}
      </Loaded>
    </>
  );
};
