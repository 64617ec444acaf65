import type { Snapshot, SnapshotComparison } from '@pitwall/contracts';
import {
  EmptyState,
  formatRange,
  Loading,
  Panel,
  Point,
  Skeleton,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { rowsOf } from '../../../lib/api/pages.ts';
import { TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { snapshotComparisonQuery } from '../api/compare-snapshots.ts';
import { snapshotsQuery } from '../api/list-snapshots.ts';
import { countsOf, sinceWords } from '../comparison-words.ts';

const MOST = 3;

/** What changed since the newest snapshot; the whole comparison is a link away. */
export const SinceSnapshotPanel = () => {
  const params = useSystemAddress();
  const query = useInfiniteQuery(snapshotsQuery(params.organization, params.system));
  const newest = query.data === undefined ? undefined : rowsOf(query.data)[0];
  return (
    <Panel
      title="Since the last snapshot"
      flush
      aside={
        <TextLink
          look="onward"
          to="/$organization/systems/$system/snapshots"
          params={params}
          search={newest === undefined ? {} : { from: newest.id }}
        >
          {newest === undefined ? 'Snapshots' : 'Compare'}
        </TextLink>
      }
    >
      <Loaded query={query} loading={<Waiting />}>
        {() =>
          newest === undefined ? (
            <EmptyState title="No snapshot yet">
              A{' '}
              <TextLink to="/$organization/systems/$system/snapshots" params={params}>
                snapshot
              </TextLink>{' '}
              keeps the assessment as it is. The next visit then shows what changed since.
            </EmptyState>
          ) : (
            <Since snapshot={newest} />
          )
        }
      </Loaded>
    </Panel>
  );
};

const Waiting = () => (
  <Loading label="Loading what changed">
    <Skeleton shape="rows" count={2} />
  </Loading>
);

const Since = ({ snapshot }: { snapshot: Snapshot }) => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(snapshotComparisonQuery(organization, system, { from: snapshot.id }));
  return (
    <Loaded query={query} loading={<Waiting />}>
      {(comparison) => <Changed snapshot={snapshot} comparison={comparison} />}
    </Loaded>
  );
};

const Changed = ({
  snapshot,
  comparison,
}: {
  snapshot: Snapshot;
  comparison: SnapshotComparison;
}) => {
  const { score, regressed, resolved, newlyDue } = comparison;
  const { worse, rest } = sinceWords(countsOf(comparison));
  const rows = [
    ...regressed.map((change) => ({ ...change, says: 'regressed: met before, a gap now' })),
    ...resolved.map((change) => ({ ...change, says: 'gap closed' })),
    ...newlyDue.map((change) => ({ ...change, says: 'became due' })),
  ];
  return (
    <WorkList label="Since the last snapshot">
      <WorkItem
        title={
          <>
            {worse === null ? null : <Point signal="behind">{worse}</Point>}
            {worse === null || rest === '' ? null : '; '}
            {rest}
          </>
        }
        reason={
          <>
            {score.before === null || score.after === null
              ? null
              : `Readiness ${pointsWords(score.before, score.after)} · `}
            {snapshot.name}, <When at={snapshot.createdAt} as="day" />
          </>
        }
      />
      {rows.slice(0, MOST).map(({ practice, title, says }) => (
        <WorkItem
          key={practice}
          id={practice}
          title={<PracticeLink practice={practice} title={title} />}
          reason={says}
        />
      ))}
    </WorkList>
  );
};

const PracticeLink = ({ practice, title }: { practice: string; title: string }) => {
  const params = useSystemAddress();
  return (
    <TextLink
      look="plain"
      to="/$organization/systems/$system/assessment/$practice"
      params={{ ...params, practice }}
    >
      {title}
    </TextLink>
  );
};

type Ends = NonNullable<SnapshotComparison['score']['before']>;

/** "15–87, now 14–87"; "still 87". */
const pointsWords = (before: Ends, after: Ends): string => {
  const [was, is] = [formatRange(before.low, before.high), formatRange(after.low, after.high)];
  return was === is ? `still ${is} of 100` : `was ${was}, is ${is} of 100`;
};
