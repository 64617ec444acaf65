import type { Me } from '@pitwall/contracts';
import { Logo } from '@pitwall/ui';
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSignOut } from '../../lib/api/sign-out.ts';
import type { CurrentOrganization } from '../../lib/organization/current-organization.tsx';
import { notifyTrouble } from '../../lib/notices.ts';
import { OpenPalette, PaletteButton, PaletteIcon, usePalette } from '../palette/palette-door.tsx';
import { NotificationBell } from './notification-bell.tsx';
import { Settings, Work } from './organization-navigation.tsx';
import { Shell } from './shell.tsx';
import { SignedOutNotice } from './signed-out-notice.tsx';
import { UnsavedDoor } from './unsaved-door.tsx';

export interface OrganizationShellProps {
  me: Me;
  organization: CurrentOrganization;
  /** The session ended while the page was open. */
  signedOut: boolean;
  children: ReactNode;
}

/**
 * The shell with the reader's organization, their others, and their account in it. It hears of no navigation itself: only
 * what changes with the address does, or all of it would be built again with every page.
 */
export const OrganizationShell = ({
  me,
  organization,
  signedOut,
  children,
}: OrganizationShellProps) => {
  const router = useRouter();
  const signOut = useSignOut();
  const { slug } = organization;
  const palette = usePalette();
  const leave = () => {
    signOut.mutate(undefined, {
      onSuccess: () => {
        void router.navigate({ to: '/sign-in' });
      },
      onError: notifyTrouble,
    });
  };
  return (
    <Shell
      search={{
        button: <PaletteButton onOpen={palette.show} />,
        icon: <PaletteIcon onOpen={palette.show} />,
      }}
      bell={<NotificationBell organization={slug} />}
      home={
        <Link
          to="/$organization/systems"
          params={{ organization: slug }}
          aria-label="Pitwall, systems"
        >
          <Logo />
        </Link>
      }
      work={<Work organization={slug} />}
      settings={<Settings organization={organization} />}
      organization={{
        name: organization.name,
        organizations: me.organizations.map((one) => ({
          id: one.id,
          name: one.name,
          role: one.role,
          current: one.id === organization.id,
          link: <Link to="/$organization/systems" params={{ organization: one.slug }} />,
        })),
        create: <Link to="/start" />,
      }}
      account={{
        name: me.name,
        email: me.email,
        account: <Link to="/account" />,
        onSignOut: leave,
      }}
    >
      <OpenPalette
        open={palette.open}
        me={me}
        organization={organization}
        onSignOut={leave}
        onClose={palette.hide}
      />
      <UnsavedDoor />
      {signedOut ? <SignedOutNotice email={me.email} /> : null}
      {children}
    </Shell>
  );
};
