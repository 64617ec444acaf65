import type { TrackerConnection, TrackerOffers } from '@pitwall/contracts';
import { useQuery } from '@tanstack/react-query';
import { asSentence } from '../../../lib/forms/issue-words.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { offersQuery } from './connections.ts';

/** What the connected project offers; undefined while it is asked, and where it gives nothing, with the reason. */
export function useOffers({ id, state }: Pick<TrackerConnection, 'id' | 'state'>): {
  offers: TrackerOffers | undefined;
  /** Why nothing came, in a sentence. */
  refusal: string | null;
} {
  const { organization, system } = useSystemAddress();
  const { data, error } = useQuery({
    ...offersQuery(organization, system, id),
    enabled: state !== 'needs_credential',
  });
  return {
    offers: data,
    refusal: error === null ? null : asSentence(troubleOf(error).detail ?? troubleOf(error).title),
  };
}
