import type { CreatedFeed, Feed, FeedKind } from '@pitwall/contracts';
import {
  Button,
  CopyOnce,
  Loading,
  notify,
  Panel,
  Row,
  Skeleton,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { OnceDialog } from '../../../lib/once-dialog.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { feedsQuery, useCreateFeed, useRevokeFeed } from '../api/activity.ts';

const TITLES: Record<FeedKind, string> = {
  activity: 'Activity, as Atom',
  calendar: 'Calendar of sprints and what runs out, as iCalendar',
};

/** Addresses by which the reader's own programs follow: made, of one system or of all, seen once, revoked. */
export const FeedsPanel = ({ system }: { system?: string | undefined }) => {
  const { slug } = useOrganization();
  const query = useQuery(feedsQuery(slug));
  const create = useCreateFeed(slug);
  const [made, setMade] = useState<CreatedFeed | null>(null);
  const make = (kind: FeedKind) => {
    attempt(create.mutateAsync({ kind, system }), setMade, notifyTrouble);
  };
  return (
    <Panel
      title="Your feeds"
      detail="Addresses for your calendar or reader. They show what you see, while you are a member."
      flush
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading feeds">
            <Skeleton shape="rows" count={1} />
          </Loading>
        }
      >
        {({ items }) => (
          <WorkList label="Your feeds">
            {items.map((feed) => (
              <FeedItem key={feed.id} feed={feed} />
            ))}
            <WorkItem
              title={
                system === undefined ? 'Make an address' : 'Make an address of this system alone'
              }
              reason="It is shown once. Whoever has it reads the same."
              actions={
                <Row>
                  <Button
                    size="small"
                    busy={create.isPending && 'Making'}
                    onClick={() => {
                      make('calendar');
                    }}
                  >
                    Calendar
                  </Button>
                  <Button
                    size="small"
                    onClick={() => {
                      make('activity');
                    }}
                  >
                    Activity
                  </Button>
                </Row>
              }
            />
          </WorkList>
        )}
      </Loaded>
      {made === null ? null : (
        <OnceDialog
          title="Copy the address now"
          description={TITLES[made.kind]}
          kept="Done"
          what="the address"
          onClose={() => {
            setMade(null);
          }}
        >
          <CopyOnce
            label="Address"
            secret={made.address}
            warning="It is not shown again. If it is lost, revoke it and make another."
          />
        </OnceDialog>
      )}
    </Panel>
  );
};

const FeedItem = ({ feed }: { feed: Feed }) => {
  const { slug } = useOrganization();
  const revoke = useRevokeFeed(slug);
  return (
    <WorkItem
      title={TITLES[feed.kind]}
      reason={
        <>
          {feed.system === null ? 'all systems' : feed.system.name} · made{' '}
          <When at={feed.createdAt} as="day" />
          {feed.token === null ? '' : ` by the token “${feed.token}”, with which it ends`} ·{' '}
          {feed.lastReadAt === null ? (
            'not read yet'
          ) : (
            <>
              read <When at={feed.lastReadAt} />
            </>
          )}
        </>
      }
      actions={
        <Button
          size="small"
          aria-label={`Revoke ${TITLES[feed.kind]}`}
          busy={revoke.isPending && 'Revoking'}
          onClick={() => {
            attempt(
              revoke.mutateAsync(feed.id),
              () => {
                notify({ title: 'The address no longer works' });
              },
              notifyTrouble,
            );
          }}
        >
          Revoke
        </Button>
      }
    />
  );
};
