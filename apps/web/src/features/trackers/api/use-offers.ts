import type { TrackerConnection, TrackerOffers } from '@pitwall/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { offersQuery } from './connections.ts';

/** What the connected project offers; undefined while it is asked, and where it does not answer. */
export function useOffers({ id, state }: Pick<TrackerConnection, 'id' | 'state'>): {
  offers: TrackerOffers | undefined;
  silent: boolean;
} {
  const { organization, system } = useSystemAddress();
  const { data, isError } = useQuery({
    ...offersQuery(organization, system, id),
    enabled: state !== 'needs_credential',
  });
  return { offers: data, silent: isError };
}
