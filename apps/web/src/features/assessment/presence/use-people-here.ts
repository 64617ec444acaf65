import { useInfiniteQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../lib/api/members.ts';
import { rowsOf } from '../../../lib/api/pages.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { usePresence } from './use-presence.ts';
import type { Person } from './who-is-here.tsx';

/** Who else has this assessment open, by name where the reader may see members. */
export const usePeopleHere = (practice: string | null): Person[] => {
  const { slug: organization, userId, may } = useOrganization();
  const { id: systemId, slug: system } = useSystem();
  const others = usePresence({ organization, system, systemId, userId, practice });
  const { data } = useInfiniteQuery({
    ...membersQuery(organization),
    enabled: Object.keys(others).length > 0 && may('members:read'),
  });
  const members = data === undefined ? [] : rowsOf(data);
  return Object.entries(others).map(([id, at]) => ({
    id,
    name: members.find((member) => member.userId === id)?.name ?? 'Someone',
    practice: at.practice,
  }));
};
