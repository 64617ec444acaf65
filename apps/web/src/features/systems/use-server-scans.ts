import type { LiveEvent } from '@pitwall/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { systemKey } from '../../lib/api/keys.ts';
import { useLiveEvents } from '../../lib/live/live-updates.tsx';
import { useSystem, useSystemAddress } from '../../lib/system/current-system.tsx';
import { isUnderWay, scanningQuery, useScanNow } from './api/scanning.ts';

/** How far a scan is. */
export interface ScanProgress {
  done: number;
  total: number;
}

/** What the server scans of the current system, as it happens, and how to have it scanned now. */
export const useServerScans = () => {
  const { id: systemId } = useSystem();
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const wanted = scanningQuery(organization, system);
  const query = useQuery(wanted);
  const scan = useScanNow(organization, system);
  const [progress, setProgress] = useState<Readonly<Record<string, ScanProgress>>>({});
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'scan.progress' || event.systemId !== systemId) return;
      const { scanRunId, state, done, total } = event;
      if (state === 'finished' || state === 'failed') {
        void queryClient.invalidateQueries({ queryKey: systemKey(organization, system) });
        return;
      }
      setProgress((known) => ({ ...known, [scanRunId]: { done, total } }));
      const { queryKey } = scanningQuery(organization, system);
      const isKnown = queryClient
        .getQueryData(queryKey)
        ?.repositories.some(({ newest }) => newest?.id === scanRunId && isUnderWay(newest));
      // Somebody else began it.
      if (!isKnown) void queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false });
    },
    [organization, queryClient, system, systemId],
  );
  useLiveEvents(hear);
  const repositories = query.data?.repositories ?? [];
  return {
    query,
    scan,
    progress,
    /** Whether there is anything to scan, and whether a scan is on its way. */
    some: repositories.length > 0,
    busy: scan.isPending || repositories.some(({ newest }) => isUnderWay(newest)),
  };
};
export type ServerScans = ReturnType<typeof useServerScans>;
