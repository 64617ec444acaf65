import { PageHeader } from '@pitwall/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { ActivityList } from './components/activity-list.tsx';

const route = getRouteApi('/signed-in/$organization/activity');

/** What happened in the organization, or to one system of it, newest first. */
export const ActivityPage = () => {
  const { name } = useOrganization();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
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
      <ActivityList
        filter={{ system: filter.system, kind: filter.kind, actor: filter.actor }}
        onNarrow={(change) => {
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
        }}
      />
    </>
  );
};
