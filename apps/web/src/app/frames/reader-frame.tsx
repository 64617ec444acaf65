import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { meQuery } from '../../lib/api/me.ts';
import { currentOrganization } from '../../lib/organization/current-organization.tsx';
import { lastOrganization, wasSignedIn } from '../../lib/remembered.ts';
import { OrganizationShell } from '../shell/organization-shell.tsx';
import { OpenFrame } from './open-frame.tsx';

/** Around pages that belong to no organization: those who work in one keep their navigation. */
export const ReaderFrame = () => {
  // Asked only where someone was signed in before: others are spared a refusal.
  const { data: me } = useQuery({ ...meQuery, enabled: wasSignedIn() });
  const last = lastOrganization();
  const membership =
    me?.organizations.find(({ slug }) => slug === last) ?? me?.organizations[0] ?? null;
  if (!me || membership === null) return <OpenFrame me={me ?? null} />;
  return (
    <OrganizationShell
      me={me}
      organization={currentOrganization(membership, me.id)}
      signedOut={false}
    >
      <Outlet />
    </OrganizationShell>
  );
};
