import type { Campaign } from '@pitwall/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../lib/api/members.ts';
import { rowsOf } from '../../../lib/api/pages.ts';

/** Who may see to a campaign: members, and whoever does so now, wherever they are in the list. */
export const useOwners = (
  organization: string,
  owner: Campaign['owner'] = null,
): { value: string; label: string }[] => {
  const members = useInfiniteQuery(membersQuery(organization));
  const listed = (members.data === undefined ? [] : rowsOf(members.data)).filter(
    ({ role }) => role !== 'reviewer',
  );
  const isListed = owner === null || listed.some(({ userId }) => userId === owner.userId);
  return [...(isListed ? [] : [owner]), ...listed].map(({ userId, name }) => ({
    value: userId,
    label: name,
  }));
};
