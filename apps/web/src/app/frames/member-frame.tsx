import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../../lib/api/me.ts';
import { currentOrganization } from '../../lib/organization/current-organization.tsx';
import { lastOrganization } from '../../lib/remembered.ts';
import { OrganizationShell } from '../shell/organization-shell.tsx';
import { SignedOutNotice } from '../shell/signed-out-notice.tsx';
import { UnsavedDoor } from '../shell/unsaved-door.tsx';
import { DoorFrame } from './door-frame.tsx';
import { OpenFrame } from './open-frame.tsx';

/** Around a page that belongs to no organization, for whoever was signed in here before. */
export const MemberFrame = () => {
  const { data: live } = useQuery(meQuery);
  // When the session ends while a page is open, the page stays as it was, with what was typed in it.
  const [known, setKnown] = useState(live);
  if (live && live !== known) setKnown(live);
  const me = live ?? known;
  const last = lastOrganization();
  const membership =
    me?.organizations.find(({ slug }) => slug === last) ?? me?.organizations[0] ?? null;
  if (!me) return <OpenFrame me={null} />;
  if (membership === null)
    return (
      <OpenFrame
        me={me}
        above={
          <>
            <UnsavedDoor />
            {live === null ? <SignedOutNotice email={me.email} /> : null}
          </>
        }
      />
    );
  return (
    <OrganizationShell
      me={me}
      organization={currentOrganization(membership, me.id)}
      signedOut={live === null}
    >
      <Outlet />
    </OrganizationShell>
  );
};

const begin = getRouteApi('/signed-in/begin');

/**
 * Around what comes before the first organization: a door for someone who is signed in. It stands here, since a file of
 * its own would be a piece more that every page loads.
 */
export const BeginFrame = () => {
  const { me } = begin.useRouteContext();
  const { data: live } = useQuery(meQuery);
  return <DoorFrame above={live === null ? <SignedOutNotice email={me.email} /> : null} />;
};
