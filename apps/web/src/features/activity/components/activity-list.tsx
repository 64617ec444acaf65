import { ACTIVITY_KINDS, type ActivityKind } from '@pitwall/contracts';
import { EmptyState, Panel, Row, Select, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../lib/api/members.ts';
import { rowsOf } from '../../../lib/api/pages.ts';
import { useReadAhead } from '../../../lib/api/use-read-ahead.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { type ActivityFilter, activityQuery } from '../api/activity.ts';
import { activityRuns } from '../model/activity-runs.ts';
import { ActivityRows } from './activity-rows.tsx';
import { FeedsPanel } from './feeds-panel.tsx';

const KINDS: Record<ActivityKind, string> = {
  answer: 'Answers',
  comment: 'Comments',
  task: 'Tasks',
  incident: 'Incidents',
  snapshot: 'Snapshots',
  scan: 'Scans',
};
const ALL = 'all';

/** What happened, narrowed by kind and person, with the addresses by which other programs follow it. */
export const ActivityList = ({
  filter,
  onNarrow,
}: {
  filter: ActivityFilter;
  onNarrow: (change: Pick<ActivityFilter, 'kind' | 'actor'>) => void;
}) => {
  const { slug, may } = useOrganization();
  const query = useInfiniteQuery(activityQuery(slug, filter));
  useReadAhead(query, query.data === undefined ? 0 : activityRuns(rowsOf(query.data)).length);
  const members = useInfiniteQuery({
    ...membersQuery(slug),
    enabled: may('members:read'),
  });
  const people = members.data === undefined ? [] : rowsOf(members.data);
  return (
    <Stack>
      <Row>
        <Select
          label="What"
          value={filter.kind ?? ALL}
          options={[
            { value: ALL, label: 'Everything' },
            ...ACTIVITY_KINDS.map((kind) => ({ value: kind, label: KINDS[kind] })),
          ]}
          onValueChange={(chosen) => {
            onNarrow({ kind: ACTIVITY_KINDS.find((one) => one === chosen) });
          }}
        />
        {people.length === 0 ? null : (
          <Select
            label="By whom"
            value={filter.actor ?? ALL}
            options={[
              { value: ALL, label: 'Anybody' },
              ...people.map(({ userId, name: label }) => ({ value: userId, label })),
            ]}
            onValueChange={(chosen) => {
              onNarrow({ actor: chosen === ALL ? undefined : chosen });
            }}
          />
        )}
      </Row>
      <Panel flush>
        <Paged
          query={query}
          noun="events"
          empty={
            <EmptyState large title="Nothing has happened yet">
              Answers, comments, work, incidents, snapshots and scans appear here as they come.
            </EmptyState>
          }
        >
          {(items) => (
            <ActivityRows
              runs={activityRuns(items)}
              organization={slug}
              ofOne={filter.system !== undefined}
              more={query.hasNextPage}
            />
          )}
        </Paged>
      </Panel>
      <FeedsPanel system={filter.system} />
    </Stack>
  );
};
