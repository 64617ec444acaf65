import { Button, EmptyState, Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Staying } from '../../lib/forms/staying.tsx';
import { Later } from '../../lib/later.tsx';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { connectionsQuery } from './api/connections.ts';
import { ConnectionPanel } from './components/connection-panel.tsx';

const ConnectDialog = lazy(async () => ({
  default: (await import('./components/connect-dialog.tsx')).ConnectDialog,
}));

/** Where a system's tasks are kept in step with issues. */
export const TrackersPage = () => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const query = useQuery(connectionsQuery(organization, system));
  const [connecting, setConnecting] = useDialogAt('connect', may('trackers:manage'));
  const connect = may('trackers:manage') ? (
    <Button
      variant={query.data !== undefined && query.data.items.length > 0 ? undefined : 'primary'}
      onClick={() => {
        setConnecting(true);
      }}
    >
      Connect a tracker
    </Button>
  ) : undefined;
  return (
    <>
      <SystemTitle page="Trackers" />
      <SystemHeader
        title="Trackers"
        detail="Tasks where the team works: kept in step in both directions, previewed before anything is written."
        actions={query.data !== undefined && query.data.items.length > 0 ? connect : undefined}
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading trackers">
            <Panel>
              <Skeleton shape="rows" count={3} />
            </Panel>
          </Loading>
        }
      >
        {({ items }) => (
          <Stack gap="large">
            <Staying rows={items} keyOf={({ id }) => id}>
              {(connections) =>
                connections.length === 0 ? (
                  <Panel>
                    <EmptyState large title="No tracker is connected" action={connect}>
                      Connect the project where the team keeps its issues. Each task becomes an
                      issue with why, evidence, steps and how it is proved; what people write there
                      stays theirs, and closing an issue comes back as a claim that the next scan
                      verifies.
                    </EmptyState>
                  </Panel>
                ) : (
                  connections.map((connection) => (
                    <ConnectionPanel key={connection.id} connection={connection} />
                  ))
                )
              }
            </Staying>
          </Stack>
        )}
      </Loaded>
      {connecting ? (
        <Later>
          <ConnectDialog
            onClose={() => {
              setConnecting(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};
