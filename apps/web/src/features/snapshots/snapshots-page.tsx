import type { Snapshot } from '@pitwall/contracts';
import { Button, EmptyState, Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Camera } from 'lucide-react';
import { Loaded } from '../../lib/loaded.tsx';
import { rowsOf } from '../../lib/api/pages.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { snapshotComparisonQuery } from './api/compare-snapshots.ts';
import { snapshotsQuery } from './api/list-snapshots.ts';
import { CompareChoice } from './components/compare-choice.tsx';
import { Comparison } from './components/comparison.tsx';
import { SnapshotTable } from './components/snapshot-table.tsx';
import { TrendPanel } from './components/trend-panel.tsx';
import { TakeSnapshotDialog } from './components/take-snapshot-dialog.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/snapshots');

/** What was kept of a system's assessment, and what changed since. */
export const SnapshotsPage = () => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const query = useInfiniteQuery(snapshotsQuery(organization, system));
  const none = query.data !== undefined && rowsOf(query.data).length === 0;
  const [taking, setTaking] = useDialogAt('take', may('snapshots:write'));
  const take = may('snapshots:write') ? (
    <Button
      variant="primary"
      icon={<Camera size={15} aria-hidden="true" />}
      onClick={() => {
        setTaking(true);
      }}
    >
      Take a snapshot
    </Button>
  ) : undefined;
  return (
    <>
      <SystemTitle page="Snapshots" />
      <SystemHeader
        title="Snapshots"
        detail="The assessment as it was at a moment, to see later what changed. One is kept by itself at the end of each sprint."
        actions={none ? undefined : take}
      />
      <Paged
        query={query}
        noun="snapshots"
        loading={
          <Panel flush>
            <Loading label="Loading snapshots">
              <Skeleton shape="rows" count={4} />
            </Loading>
          </Panel>
        }
        empty={
          <Panel>
            <EmptyState large title="No snapshots yet" action={take}>
              Take one before something large: a launch, a sale, a rewrite. Later it shows which
              practices regressed, which gaps are gone, and what became due.
              {take === undefined ? ' Your role does not take them; a member can.' : null}
            </EmptyState>
          </Panel>
        }
      >
        {(snapshots) => (
          <Stack>
            <TrendPanel />
            <Compared snapshots={snapshots} />
            <Panel flush>
              <SnapshotTable snapshots={snapshots} />
            </Panel>
          </Stack>
        )}
      </Paged>
      {taking ? (
        <TakeSnapshotDialog
          onClose={() => {
            setTaking(false);
          }}
        />
      ) : null}
    </>
  );
};

const Compared = ({ snapshots }: { snapshots: readonly Snapshot[] }) => {
  const { from, to } = route.useSearch();
  return (
    <>
      <Panel title="Compare">
        <CompareChoice snapshots={snapshots} />
      </Panel>
      {from === undefined ? null : <ComparedPair key={`${from} ${to ?? ''}`} from={from} to={to} />}
    </>
  );
};

const ComparedPair = ({ from, to }: { from: string; to: string | undefined }) => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(snapshotComparisonQuery(organization, system, { from, to }));
  return (
    <Loaded
      query={query}
      loading={
        <Loading label="Comparing">
          <Skeleton shape="title" />
          <Skeleton shape="stats" />
        </Loading>
      }
    >
      {(comparison) => <Comparison comparison={comparison} untilNow={to === undefined} />}
    </Loaded>
  );
};
