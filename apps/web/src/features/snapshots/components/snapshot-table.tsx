import type { Snapshot } from '@pitwall/contracts';
import { DataTable, RangeNumber, Track, When } from '@pitwall/ui';
import { ButtonLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { trackReading } from '../../../lib/system/track-reading.ts';
import styles from './snapshot-table.module.css';

type Row = Pick<Snapshot, 'id' | 'name' | 'createdBy' | 'createdAt' | 'summary'>;

/** Snapshots with where the system stood in each. */
export const SnapshotTable = ({ snapshots }: { snapshots: readonly Row[] }) => {
  const params = useSystemAddress();
  return (
    <DataTable<Row>
      caption="Snapshots"
      rows={snapshots}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Snapshot',
          heads: true,
          cell: ({ name, createdAt, createdBy }) => (
            <span className={styles.snapshot}>
              {name}
              <span className={styles.detail}>
                <When at={createdAt} as="day" />
                {createdBy === null ? '' : ` · ${createdBy}`}
              </span>
            </span>
          ),
        },
        {
          key: 'track',
          header: 'Stood',
          width: '174px',
          cell: ({ name, summary }) => <Track size="list" name={name} {...trackReading(summary)} />,
        },
        {
          key: 'readiness',
          header: 'Readiness',
          align: 'end',
          width: '96px',
          cell: ({ summary: { score } }) =>
            score.low === null || score.high === null ? (
              'nothing due'
            ) : (
              <RangeNumber low={score.low} high={score.high} />
            ),
        },
        {
          key: 'tasks',
          header: 'Tasks',
          align: 'end',
          width: '72px',
          cell: ({ summary }) => summary.counts.tasks,
        },
        {
          key: 'compare',
          header: 'Compare',
          align: 'end',
          width: '170px',
          cell: ({ id, name }) => (
            <ButtonLink
              size="small"
              className={styles.compare}
              to="/$organization/systems/$system/snapshots"
              params={params}
              search={{ from: id }}
              aria-label={`Compare with now: ${name}`}
            >
              Compare with now
            </ButtonLink>
          ),
        },
      ]}
    />
  );
};
