import { type LiveEvent, REPORT_FORMATS, type ReportFormat } from '@pitwall/contracts';
import { Button, Dialog, ProgressBar, RadioCards, Stack } from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { FileRun } from '../../../lib/file-run.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useLiveEvents } from '../../../lib/live/live-updates.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import {
  type ReportAddress,
  reportFileAddress,
  reportRunQuery,
  useStartReport,
} from '../api/reports.ts';

const WORDS: Record<ReportFormat, { label: string; says: string }> = {
  pdf: { label: 'PDF', says: 'To send or print. With a screen reader, read this page instead.' },
  md: { label: 'Markdown', says: 'For a wiki or an issue.' },
  json: { label: 'JSON', says: 'For programs: the same, as data.' },
};

/** Choose a format, watch it being made, take the file. */
export const DownloadDialog = ({
  address,
  onClose,
}: {
  address: ReportAddress;
  onClose: () => void;
}) => {
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const start = useStartReport(address);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Download the report"
      description="Made in the background. Files are kept for 30 days."
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            variant="primary"
            busy={start.isPending && 'Starting'}
            onClick={() => {
              start.mutate(format);
            }}
          >
            Make the {WORDS[format].label} file
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <FormTrouble trouble={start.error === null ? null : troubleOf(start.error)} />
        <RadioCards
          legend="Format"
          options={REPORT_FORMATS.map((value) => ({
            value,
            label: WORDS[value].label,
            description: WORDS[value].says,
          }))}
          value={format}
          onValueChange={setFormat}
        />
        {start.data === undefined ? null : (
          <RunState
            key={start.data.id}
            organization={address.organization}
            run={start.data.id}
            onAgain={() => {
              start.mutate(format);
            }}
          />
        )}
      </Stack>
    </Dialog>
  );
};

/** How far a file is; the file when it is finished, the reason when it failed. */
const RunState = ({
  organization,
  run: id,
  onAgain,
}: {
  organization: string;
  run: string;
  onAgain: () => void;
}) => {
  const queryClient = useQueryClient();
  const query = useQuery(reportRunQuery(organization, id));
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'report.progress' || event.reportRunId !== id) return;
      void queryClient.invalidateQueries({ queryKey: reportRunQuery(organization, id).queryKey });
    },
    [id, organization, queryClient],
  );
  useLiveEvents(hear);
  const run = query.data;
  if (run === undefined) return <ProgressBar label="Waiting for its turn" value={null} max={1} />;
  return (
    <FileRun
      run={run}
      noun="report"
      parts="sections"
      title={`${WORDS[run.format].label} file`}
      href={reportFileAddress(organization, id)}
      onAgain={onAgain}
    />
  );
};
