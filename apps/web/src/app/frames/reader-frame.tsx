import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { meQuery } from '../../lib/api/me.ts';
import { currentOrganization } from '../../lib/organization/current-organization.tsx';
import { lastOrganization, wasSignedIn } from '../../lib/remembered.ts';
import { OpenFrame } from './open-frame.tsx';

// Strangers, who read most of the catalogue, do without it.
const OrganizationShell = lazy(async () => ({
  default: (await import('../shell/organization-shell.tsx')).OrganizationShell,
}));

/** Around pages that belong to no organization: those who work in one keep their navigation. */
export const ReaderFrame = () => {
  // Asked only where someone was signed in before: others are spared a refusal.
  const { data: live } = useQuery({ ...meQuery, enabled: wasSignedIn() });
  // When the session ends while a page is open, the page stays as it was, with what was typed in it.
  const [known, setKnown] = useState(live);
  if (live && live !== known) setKnown(live);
  const me = live ?? known;
  const last = lastOrganization();
  const membership =
    me?.organizations.find(({ slug }) => slug === last) ?? me?.organizations[0] ?? null;
  if (!me || membership === null) return <OpenFrame me={me ?? null} />;
  return (
    <Suspense fallback={null}>
      <OrganizationShell
        me={me}
        organization={currentOrganization(membership, me.id)}
        signedOut={live === null}
      >
        <Outlet />
      </OrganizationShell>
    </Suspense>
  );
};
