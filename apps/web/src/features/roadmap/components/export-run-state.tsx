import type { LiveEvent } from '@pitwall/contracts';
import { Button, ButtonAnchor, NoticeBar, ProgressBar } from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { systemKey } from '../../../lib/api/keys.ts';
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
  if (run.state === 'finished') {
    return (
      <NoticeBar
        live
        signal="verified"
        title={`${FORMAT_WORDS[run.format].label}, ${run.total === 1 ? '1 task' : `${run.total} tasks`}.`}
        action={
          <ButtonAnchor size="small" href={exportAddress(organization, system, id)} download="">
            Download
          </ButtonAnchor>
        }
      >
        The file is ready.
      </NoticeBar>
    );
  }
  if (run.state === 'failed') {
    return (
      <NoticeBar
        live
        signal="behind"
        title="The export failed."
        action={
          <Button size="small" onClick={onAgain}>
            Try again
          </Button>
        }
      >
        {run.error ?? 'The reason was not told.'}
      </NoticeBar>
    );
  }
  return (
    <ProgressBar
      label={
        run.state === 'waiting'
          ? 'Waiting for its turn'
          : `${run.done} of ${run.total} tasks written`
      }
      value={run.state === 'waiting' || run.total === 0 ? null : run.done}
      max={run.total}
    />
  );
};
