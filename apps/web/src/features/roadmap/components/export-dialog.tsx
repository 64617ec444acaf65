import { ROADMAP_FORMATS, type RoadmapFormat } from '@pitwall/contracts';
import { Button, Dialog, RadioCards, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rowsOf } from '../../../lib/api/pages.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { exportsQuery } from '../api/list-exports.ts';
import { useStartExport } from '../api/start-export.ts';
import { FORMAT_WORDS } from '../model/format-words.ts';
import { EarlierExports } from './earlier-exports.tsx';
import { ExportRunState } from './export-run-state.tsx';

/** Choose a format, watch it being made, take the file. */
export const ExportDialog = ({ onClose }: { onClose: () => void }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const [format, setFormat] = useState<RoadmapFormat>('md');
  const start = useStartExport(organization, system);
  const earlier = useInfiniteQuery(exportsQuery(organization, system));
  const run = start.data;
  const mayStart = may('exports:write');
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Export the roadmap"
      description="The open tasks in their order, with reasons, days and steps."
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {mayStart ? (
            <Button
              variant="primary"
              busy={start.isPending && 'Starting'}
              onClick={() => {
                start.mutate(format);
              }}
            >
              Export as {FORMAT_WORDS[format].label}
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap="medium">
        <FormTrouble trouble={start.error === null ? null : troubleOf(start.error)} />
        {mayStart ? (
          <RadioCards
            legend="Format"
            options={ROADMAP_FORMATS.map((value) => ({
              value,
              label: FORMAT_WORDS[value].label,
              description: FORMAT_WORDS[value].says,
            }))}
            value={format}
            onValueChange={setFormat}
          />
        ) : null}
        {run === undefined ? null : (
          <ExportRunState
            key={run.id}
            run={run.id}
            onAgain={() => {
              start.mutate(run.format);
            }}
          />
        )}
        {earlier.data === undefined ? null : (
          <EarlierExports runs={rowsOf(earlier.data).filter(({ id }) => id !== run?.id)} />
        )}
      </Stack>
    </Dialog>
  );
};
