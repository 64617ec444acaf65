import { Button, EmptyState, Loading, PageHeader, Panel, Skeleton, WorkList } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy } from 'react';
import { Staying } from '../../lib/forms/staying.tsx';
import { Later } from '../../lib/later.tsx';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { NotAllowed } from '../../lib/organization/not-allowed.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { channelsQuery } from './api/channels.ts';
import { ChannelItem } from './components/channel-item.tsx';

const AddChannelDialog = lazy(async () => ({
  default: (await import('./components/add-channel-dialog.tsx')).AddChannelDialog,
}));

/** Where the organization is told: Slack, Teams and webhooks of its own. */
export const ChannelsPage = () => {
  const { name, may } = useOrganization();
  return (
    <>
      <title>{`Channels · ${name} · Pitwall`}</title>
      {may('channels:manage') ? (
        <Channels />
      ) : (
        <NotAllowed title="Channels" permission="channels:manage" />
      )}
    </>
  );
};

const Channels = () => {
  const { slug, name, may } = useOrganization();
  const query = useQuery(channelsQuery(slug));
  const [adding, setAdding] = useDialogAt('new', may('channels:manage'));
  const add = (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      onClick={() => {
        setAdding(true);
      }}
    >
      New channel
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Channels"
        detail={`Where ${name} is told of what happens, beside what each person chose: Slack, Microsoft Teams, and servers of its own. Owners and admins are told when one is disabled.`}
        actions={query.data?.items.length === 0 ? undefined : add}
      />
      <Panel flush>
        <Loaded
          query={query}
          loading={
            <Loading label="Loading channels">
              <Skeleton shape="rows" count={3} />
            </Loading>
          }
        >
          {({ items }) => (
            <Staying rows={items} keyOf={({ id }) => id}>
              {(channels) =>
                channels.length === 0 ? (
                  <EmptyState large title="No channels yet" action={add}>
                    A channel hears of chosen topics: a stage that changed, a risk about to lapse, a
                    forecast break that comes near.
                  </EmptyState>
                ) : (
                  <WorkList label="Channels">
                    {channels.map((channel) => (
                      <ChannelItem key={channel.id} channel={channel} />
                    ))}
                  </WorkList>
                )
              }
            </Staying>
          )}
        </Loaded>
      </Panel>
      {adding ? (
        <Later>
          <AddChannelDialog
            onClose={() => {
              setAdding(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};
