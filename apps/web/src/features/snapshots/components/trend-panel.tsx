import type { SnapshotTrend } from '@pitwall/contracts';
import { LineChart, Loading, Panel, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { snapshotTrendQuery } from '../api/snapshot-trend.ts';

/** How the score went from snapshot to snapshot, with the table behind the picture. */
export const TrendPanel = () => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(snapshotTrendQuery(organization, system));
  return (
    <Panel title="Over time">
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the course">
            <Skeleton shape="stats" />
          </Loading>
        }
      >
        {(trend) => <Trend trend={trend} />}
      </Loaded>
    </Panel>
  );
};

const Trend = ({ trend: { points, leftOut } }: { trend: SnapshotTrend }) => {
  const readiness = points.flatMap(({ at, score: { low, high } }) =>
    low === null || high === null ? [] : [{ at: new Date(at), low, high }],
  );
  const share = (key: 'coverage' | 'verifiedShare') =>
    points.flatMap(({ at, score }) => {
      const value = score[key];
      return value === null ? [] : [{ at: new Date(at), low: 100 * value }];
    });
  return (
    <>
      <LineChart
        label="Readiness of what is due, of 100, with coverage and verified share in percent"
        scale={[0, 100]}
        series={[
          { key: 'readiness', label: 'Readiness', points: readiness },
          { key: 'coverage', label: 'Answered', points: share('coverage'), look: 'quiet' },
          { key: 'verified', label: 'Verified', points: share('verifiedShare'), look: 'expected' },
        ]}
        empty={<p>Nothing was due when the snapshots were taken, so there is no score to draw.</p>}
      />
      {leftOut === 0 ? null : (
        <p>
          {leftOut} earlier {leftOut === 1 ? 'snapshot is' : 'snapshots are'} left out.
        </p>
      )}
    </>
  );
};
