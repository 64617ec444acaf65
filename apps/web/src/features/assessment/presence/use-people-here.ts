import { useQueries } from '@tanstack/react-query';
import { memberQuery } from '../../../lib/api/member.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { usePresence } from './use-presence.ts';
import type { Person } from './who-is-here.tsx';

/** Who else has this assessment open, by name where the reader may see members. */
export const usePeopleHere = (practice: string | null): Person[] => {
  const { slug: organization, userId, may } = useOrganization();
  const { id: systemId, slug: system } = useSystem();
  const others = Object.entries(usePresence({ organization, system, systemId, userId, practice }));
  // Each by itself: whoever is here may be the last of thousands of members.
  const members = useQueries({
    queries: others.map(([id]) => ({
      ...memberQuery(organization, id),
      enabled: may('members:read'),
    })),
  });
  return others.map(([id, at], index) => ({
    id,
    name: members[index]?.data?.name ?? 'Someone',
    practice: at.practice,
  }));
};
