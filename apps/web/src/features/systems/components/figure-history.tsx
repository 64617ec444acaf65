import { FIGURES, type Figure, type FigureReading } from '@pitwall/contracts';
import {
  Button,
  Dialog,
  EmptyState,
  LineChart,
  notify,
  When,
  WorkItem,
  WorkList,
  formatAmount,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rowsOf } from '../../../lib/api/pages.ts';
import { attempt } from '../../../lib/attempt.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useDeleteReading } from '../api/delete-reading.ts';
import { figureReadingsQuery } from '../api/list-figures.ts';
import { useRecordFigures } from '../api/record-figures.ts';
import styles from './figure-history.module.css';

/** All readings of one figure, as a picture and as a list to mend mistakes in. */
export const FigureHistory = ({ figure, onClose }: { figure: Figure; onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const query = useInfiniteQuery(figureReadingsQuery(organization, system, figure));
  const { title, unit } = FIGURES[figure];
  const readings = query.data === undefined ? [] : rowsOf(query.data);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
    >
      {readings.length < 2 ? null : (
        <LineChart
          label={`${title}, ${unit}`}
          series={[
            {
              key: figure,
              label: 'readings',
              points: [...readings]
                .reverse()
                .map(({ at, value }) => ({ at: new Date(at), low: value })),
            },
          ]}
        />
      )}
      <div className={styles.readings}>
        <Paged
          query={query}
          noun="readings"
          empty={
            <EmptyState title="No readings yet">
              Record one by hand, or let a program send it: the API takes figures with their moment
              and source.
            </EmptyState>
          }
        >
          {(rows) => (
            <WorkList label="Readings">
              {rows.map((reading) => (
                <ReadingItem key={reading.id} reading={reading} />
              ))}
            </WorkList>
          )}
        </Paged>
      </div>
    </Dialog>
  );
};

const ReadingItem = ({ reading }: { reading: FigureReading }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const takeBack = useDeleteReading(organization, system);
  const record = useRecordFigures(organization, system);
  const { figure, value, at, source } = reading;
  const words = formatAmount(value, FIGURES[figure].unit);
  return (
    <WorkItem
      title={words}
      reason={
        <>
          {source}, <When at={at} as="day" />
        </>
      }
      actions={
        may('systems:write') ? (
          <Button
            size="small"
            aria-label={`Take back ${words}`}
            busy={takeBack.isPending && 'Taking back'}
            onClick={() => {
              attempt(
                takeBack.mutateAsync(reading.id),
                () => {
                  notify({
                    title: `${words} taken back`,
                    action: {
                      label: 'Undo',
                      onAction: () => {
                        attempt(
                          record.mutateAsync({ figures: { [figure]: value }, at, source }),
                          () => {
                            notify({ title: `${words} is back` });
                          },
                          notifyTrouble,
                        );
                      },
                    },
                  });
                },
                notifyTrouble,
              );
            }}
          >
            Take back
          </Button>
        ) : undefined
      }
    />
  );
};
