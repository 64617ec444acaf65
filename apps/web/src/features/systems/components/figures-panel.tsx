import { FIGURE_NAMES, FIGURES, type Figure } from '@pitwall/contracts';
import { Button, DataTable, Panel, When, formatAmount } from '@pitwall/ui';
import { lazy, useState } from 'react';
import { Later } from '../../../lib/later.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { useDialogAt } from '../../../lib/use-dialog-at.ts';

const FigureHistory = lazy(async () => ({
  default: (await import('./figure-history.tsx')).FigureHistory,
}));
const RecordFiguresDialog = lazy(async () => ({
  default: (await import('./record-figures-dialog.tsx')).RecordFiguresDialog,
}));

/** The load: the highest of 90 days of each figure, how it went, and new readings. */
export const FiguresPanel = () => {
  const { figures } = useSystem();
  const { may } = useOrganization();
  const [recording, setRecording] = useDialogAt('figures', may('systems:write'));
  const [open, setOpen] = useState<Figure | null>(null);
  return (
    <Panel
      title="Load figures"
      detail="The highest reading of the last 90 days counts. What is not given is not known, never zero."
      flush
      aside={
        may('systems:write') ? (
          <Button
            size="small"
            onClick={() => {
              setRecording(true);
            }}
          >
            Record figures
          </Button>
        ) : undefined
      }
    >
      <DataTable<Figure>
        caption="Load figures"
        rows={FIGURE_NAMES}
        rowKey={(figure) => figure}
        columns={[
          {
            key: 'figure',
            header: 'Figure',
            heads: true,
            cell: (figure) => FIGURES[figure].title,
          },
          {
            key: 'value',
            header: 'Highest of 90 days',
            align: 'end',
            cell: (figure) => {
              const reading = figures.find((one) => one.figure === figure);
              return reading === undefined
                ? 'not known'
                : formatAmount(reading.value, FIGURES[figure].unit);
            },
          },
          {
            key: 'from',
            header: 'From',
            width: '150px',
            cell: (figure) => {
              const reading = figures.find((one) => one.figure === figure);
              return reading === undefined ? null : (
                <span>
                  {reading.source}, <When at={reading.at} as="day" />
                </span>
              );
            },
          },
          {
            key: 'history',
            header: 'History',
            align: 'end',
            cell: (figure) => (
              <Button
                size="small"
                aria-label={`History of ${FIGURES[figure].title}`}
                onClick={() => {
                  setOpen(figure);
                }}
              >
                History
              </Button>
            ),
          },
        ]}
      />
      {recording ? (
        <Later>
          <RecordFiguresDialog
            onClose={() => {
              setRecording(false);
            }}
          />
        </Later>
      ) : null}
      {open === null ? null : (
        <Later>
          <FigureHistory
            figure={open}
            onClose={() => {
              setOpen(null);
            }}
          />
        </Later>
      )}
    </Panel>
  );
};
