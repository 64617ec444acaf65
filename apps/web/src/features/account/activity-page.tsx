import type { AccountEvent } from '@pitwall/contracts';
import { EmptyState, Panel, Tag, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { eventWords, wayWords } from '../../lib/account-event-words.ts';
import { Paged } from '../../lib/paged.tsx';
import { accountEventsQuery } from './api/account-events.ts';
import { AccountHead } from './components/account-head.tsx';
import { OwnAccountOnly } from './components/own-account-only.tsx';
import { deviceWords } from './device-words.ts';

/** What happened to the reader's account. */
export const ActivityPage = () => (
  <>
    <AccountHead title="Activity" />
    <OwnAccountOnly>
      <Activity />
    </OwnAccountOnly>
  </>
);

const Activity = () => {
  const query = useInfiniteQuery(accountEventsQuery());
  return (
    <Panel
      title="What happened to your account"
      detail="Newest first. It is written as it happens and cannot be edited."
      flush
    >
      <Paged
        query={query}
        noun="events"
        empty={
          <EmptyState title="Nothing yet">
            Sign-ins and changes of your account are written down here from now on.
          </EmptyState>
        }
      >
        {(rows) => (
          <WorkList label="Events">
            {rows.map((event) => (
              <EventItem key={event.id} event={event} />
            ))}
          </WorkList>
        )}
      </Paged>
    </Panel>
  );
};

const EventItem = ({ event }: { event: AccountEvent }) => {
  const way = wayWords(event.detail);
  return (
    <WorkItem
      title={`${eventWords(event.action)}${way === null ? '' : ` ${way}`}`}
      tags={
        event.action === 'account.sign-in-failed' ? <Tag signal="disputed">failed</Tag> : undefined
      }
      reason={`${deviceWords(event.device)}${event.address === null ? '' : ` · from ${event.address}`}`}
      cost={<When at={event.at} />}
    />
  );
};
