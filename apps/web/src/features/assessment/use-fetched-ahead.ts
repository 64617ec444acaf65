import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { practiceQuery } from '../../lib/api/practice.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystem } from '../../lib/system/current-system.tsx';
import { whenPainted } from '../../lib/when-painted.ts';

/** The words of the questions before and after, fetched while this one is read. */
export const useFetchedAhead = (order: readonly string[], current: string | null): void => {
  const queryClient = useQueryClient();
  const { slug } = useOrganization();
  const { catalogueVersion } = useSystem();
  const at = current === null ? -1 : order.indexOf(current);
  const [before, after] = at === -1 ? [] : [order[at - 1], order[at + 1]];
  useEffect(
    // The press that led here is answered first.
    () =>
      whenPainted(() => {
        for (const practice of [after, before])
          if (practice !== undefined)
            void queryClient.prefetchQuery(practiceQuery(practice, catalogueVersion, slug));
      }),
    [after, before, catalogueVersion, queryClient, slug],
  );
};
