import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { meQuery } from '../../lib/api/me.ts';
import { LiveUpdates } from '../../lib/live/live-updates.tsx';
import {
  currentOrganization,
  OrganizationProvider,
} from '../../lib/organization/current-organization.tsx';
import { rememberOrganization } from '../../lib/remembered.ts';
import { OrganizationShell } from '../shell/organization-shell.tsx';

const DeletedOrganizationPage = lazy(async () => ({
  default: (await import('../../features/organization/deleted-organization-page.tsx'))
    .DeletedOrganizationPage,
}));
const ProviderRequiredPage = lazy(async () => ({
  default: (await import('../../features/organization/provider-required-page.tsx'))
    .ProviderRequiredPage,
}));
const FactorRequiredPage = lazy(async () => ({
  default: (await import('../../features/organization/factor-required-page.tsx'))
    .FactorRequiredPage,
}));
const LeftNotice = lazy(async () => ({
  default: (await import('../../features/organization/left-notice.tsx')).LeftNotice,
}));
const SampleBar = lazy(async () => ({
  default: (await import('../../features/organization/components/sample-bar.tsx')).SampleBar,
}));

const route = getRouteApi('/signed-in/$organization');

/** Around every page of an organization. */
export const OrganizationFrame = () => {
  // The context as a whole is another after every navigation, and would have the shell built again with each page.
  const arrivedMe = route.useRouteContext({ select: ({ me }) => me });
  const arrivedIn = route.useRouteContext({ select: ({ membership }) => membership });
  const { data: live } = useQuery(meQuery);
  // Roles change while a page is open; when the session ends the page stays as it was.
  const me = live ?? arrivedMe;
  const current = me.organizations.find(({ id }) => id === arrivedIn.id);
  const membership = current ?? arrivedIn;
  const organization = useMemo(() => currentOrganization(membership, me.id), [membership, me.id]);
  useEffect(() => {
    rememberOrganization(membership.slug);
  }, [membership.slug]);
  return (
    <OrganizationProvider organization={organization}>
      <OrganizationShell me={me} organization={organization} signedOut={live === null}>
        {current === undefined ? (
          <Suspense fallback={null}>
            <LeftNotice name={membership.name} />
          </Suspense>
        ) : null}
        {membership.purgeAfter ? (
          <Suspense fallback={null}>
            <DeletedOrganizationPage purgeAfter={membership.purgeAfter} />
          </Suspense>
        ) : membership.providerRequired ? (
          <Suspense fallback={null}>
            <ProviderRequiredPage />
          </Suspense>
        ) : membership.factorRequired ? (
          <Suspense fallback={null}>
            <FactorRequiredPage />
          </Suspense>
        ) : (
          <LiveUpdates organization={membership.slug}>
            {membership.sample ? (
              <Suspense fallback={null}>
                <SampleBar />
              </Suspense>
            ) : null}
            <Outlet />
          </LiveUpdates>
        )}
      </OrganizationShell>
    </OrganizationProvider>
  );
};
