import type { LiveEvent } from '@pitwall/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { systemKey } from '../../../lib/api/keys.ts';
import { FileRun } from '../../../lib/file-run.tsx';
import { useLiveEvents } from '../../../lib/live/live-updates.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { exportAddress, exportRunQuery } from '../api/export-run.ts';
import { FORMAT_WORDS } from '../model/format-words.ts';

/** How far an export is; its file when it is finished, the reason when it failed. */
export const ExportRunState = ({ run: id, onAgain }: { run: string; onAgain: () => void }) => {
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const query = useQuery(exportRunQuery(organization, system, id));
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'export.progress' || event.exportRunId !== id) return;
      const { queryKey } = exportRunQuery(organization, system, id);
      const { state, done, total } = event;
      queryClient.setQueryData(queryKey, (run) => run && { ...run, state, done, total });
      // Only the whole run says why it failed and when it was finished.
      if (state === 'finished' || state === 'failed')
        void queryClient.invalidateQueries({
          queryKey: systemKey(organization, system, 'exports'),
        });
    },
    [id, organization, queryClient, system],
  );
  useLiveEvents(hear);
  const run = query.data;
  if (run === undefined) return null;
  return (
    <FileRun
      run={run}
      noun="export"
      parts="tasks"
      title={`${FORMAT_WORDS[run.format].label}, ${run.total === 1 ? '1 task' : `${run.total} tasks`}.`}
      href={exportAddress(organization, system, id)}
      onAgain={onAgain}
    />
  );
};
