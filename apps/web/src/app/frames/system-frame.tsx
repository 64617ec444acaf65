import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { systemQuery } from '../../lib/api/system.ts';
import { GoneNotice } from '../../lib/gone-notice.tsx';
import { rememberTeam } from '../../lib/remembered.ts';
import { SystemProvider } from '../../lib/system/current-system.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system');

/** Around every page of a system. */
export const SystemFrame = () => {
  const { organization, system } = route.useParams();
  const { data, error } = useSuspenseQuery(systemQuery(organization, system));
  const team = data.team.slug;
  useEffect(() => {
    rememberTeam(team);
  }, [team]);
  return (
    <SystemProvider system={data}>
      <GoneNotice error={error} what="system" />
      <Outlet />
    </SystemProvider>
  );
};
