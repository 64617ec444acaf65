import { getRouteApi } from '@tanstack/react-router';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { ActivityList } from './components/activity-list.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/activity');

/** What happened to one system, newest first. */
export const SystemActivityPage = () => {
  const { system } = useSystemAddress();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <SystemTitle page="Activity" />
      <SystemHeader title="Activity" detail="What happened to the system, newest first." />
      <ActivityList
        filter={{ system, kind: filter.kind, actor: filter.actor }}
        onNarrow={(change) => {
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
        }}
      />
    </>
  );
};
