import { ACTIVITY_KINDS, type ActivityKind } from '@pitwall/contracts';
import {
  EmptyState,
  PageHeader,
  Panel,
  Row,
  Select,
  Stack,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { membersQuery } from '../../lib/api/members.ts';
import { rowsOf } from '../../lib/api/pages.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { activityQuery } from './api/activity.ts';
import { ActivityLink } from './components/activity-link.tsx';
import { FeedsPanel } from './components/feeds-panel.tsx';

const route = getRouteApi('/signed-in/$organization/activity');

const KINDS: Record<ActivityKind, string> = {
  answer: 'Answers',
  comment: 'Comments',
  task: 'Tasks',
  incident: 'Incidents',
  snapshot: 'Snapshots',
  scan: 'Scans',
};
const ALL = 'all';

/** What happened in the organization, or to one system of it, newest first. */
export const ActivityPage = () => {
  const { slug, name, may } = useOrganization();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(activityQuery(slug, filter));
  const members = useInfiniteQuery({
    ...membersQuery(slug),
    enabled: may('members:read'),
  });
  const people = members.data === undefined ? [] : rowsOf(members.data);
  return (
    <>
      <title>{`Activity · ${name} · Pitwall`}</title>
      <PageHeader
        title="Activity"
        detail={
          filter.system === undefined
            ? 'What happened to the systems, newest first.'
            : `What happened to ${filter.system}, newest first.`
        }
      />
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
              const kind = ACTIVITY_KINDS.find((one) => one === chosen);
              void navigate({ search: (before) => ({ ...before, kind }), replace: true });
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
                const actor = chosen === ALL ? undefined : chosen;
                void navigate({ search: (before) => ({ ...before, actor }), replace: true });
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
              <WorkList label="What happened">
                {items.map((item) => (
                  <WorkItem
                    key={item.id}
                    title={<ActivityLink item={item} organization={slug} />}
                    reason={
                      <>
                        {item.system.name} · {item.by?.name ?? 'nobody in person'} ·{' '}
                        <When at={item.at} />
                        {item.excerpt === null ? null : ` · “${item.excerpt}”`}
                      </>
                    }
                  />
                ))}
              </WorkList>
            )}
          </Paged>
        </Panel>
        <FeedsPanel />
      </Stack>
    </>
  );
};
