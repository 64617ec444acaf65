import { EmptyState, Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { sprintsQuery } from '../../../lib/api/sprints.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { SprintPanel } from './sprint-panel.tsx';

/** What the team has behind it, newest first. */
export const ClosedSprints = ({ team }: { team: string }) => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(sprintsQuery(slug, team));
  const nothing = (
    <Panel>
      <EmptyState title="No closed sprint">
        When a sprint is closed, what was planned and done in it is listed here.
      </EmptyState>
    </Panel>
  );
  return (
    <Paged
      query={query}
      noun="sprints"
      loading={
        <Panel flush>
          <Loading label="Loading sprints">
            <Skeleton shape="rows" count={5} />
          </Loading>
        </Panel>
      }
      empty={nothing}
    >
      {(sprints) => {
        const closed = sprints.filter(({ closedAt }) => closedAt !== null);
        if (closed.length === 0) return nothing;
        return (
          <Stack>
            {closed.map((sprint) => (
              <SprintPanel key={sprint.id} sprint={sprint} />
            ))}
          </Stack>
        );
      }}
    </Paged>
  );
};
